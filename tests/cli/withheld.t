# Whoever types a SIRET learns nothing of what he may not see, whatever he posts about it: the page is the same, be it known or not.
$ for p in insee.etablissement_diffusible gip_mds.effectifs_annuels urssaf.vigilance; do unefois import $p tests/data/registers/$p.csv --library forms --store $T/known --quiet 2>/dev/null; done; cp -r $T/known $T/unknown; rm $T/unknown/registers/gip_mds.* $T/unknown/registers/urssaf.*
$ printf 'claims.effectif.value=1&claims.effectif.motive=x&claims.vigilance.value=x&effectif.pick=1&claims.denomination.value=X&zz=1&yy=1' > $T/page.form
$ for s in known unknown; do unefois render forms/marche-public-simplifie.yaml --to html --siret 55204944776279 --context tests/data/mps/context.yaml --at 2026-11-24T09:00:00Z --action /depot --answers $T/page.form --store $T/$s > $T/$s.html; done; cmp $T/known.html $T/unknown.html
$ grep -o '<section class="wrong".*' $T/known.html | sed 's/<li>/\n&/g' | grep -e revoir -e effectif -e Effectif -e vigilance -e nomination -e recharge
<section class="wrong" role="alert" tabindex="-1" id="erreurs"><h2>13 réponses sont à revoir</h2><ul>
<li><a href="#f-claims.denomination.motive">« Dénomination ou raison sociale » : dites pourquoi vous contestez cette donnée.</a></li>
<li>« Effectif moyen annuel » : cette donnée ne se conteste pas ici.</li>
<li>« Effectif moyen annuel » : la réponse n’a pas la forme attendue (nombre, par exemple 12,5).</li>
<li><a href="#f-encadrement">« Effectif d’encadrement » : une réponse est attendue.</a></li>
<li>« Attestation de vigilance » : la réponse n’a pas la forme attendue (document).</li>
<li>Une réponse est arrivée qui n’est pas demandée : rechargez la page.</li></ul></section>
# When the registers are down there is nothing to contest: no line of the summary leads to what is not in the page.
$ unefois render forms/marche-public-simplifie.yaml --to html --siret 55204944776279 --context tests/data/mps/context.yaml --at 2026-11-24T09:00:00Z --action /depot --answers $T/page.form --store $T/none 2>/dev/null > $T/down.html; for id in $(grep -o 'href="#[^"]*' $T/down.html | cut -d'#' -f2); do grep -q "id=\"$id\"" $T/down.html || echo $id; done
