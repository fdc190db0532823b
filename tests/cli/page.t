# A page that a browser fills and posts. Whole, but for its head: first without a SIRET, then of a company, then with what was posted.
$ unefois render tests/golden/a_good_form_says_nothing/form.yaml --library tests/library --to html --action /siret | sed -n '/<header/,$p'
<header><p>Service des essais</p></header>
<main id="contenu" tabindex="-1">
<h1>Cas</h1>
<p class="who">Demandé par : Service des essais (essais@exemple.fr, 0102030405), pour le compte de l’établissement 130 025 265 00013</p>
<p class="facts">2 questions à remplir, aucun document à fournir, environ 15 minutes</p>
<form method="post" accept-charset="utf-8" novalidate="novalidate" action="/siret">
<button type="submit" class="vh" tabindex="-1" aria-hidden="true">Commencer</button>
<section><p>Votre SIRET suffit pour réunir ce que les administrations savent déjà. La page suivante le montre, avec sa source et sa date, et ne vous demande que le reste.</p><div class="q"><label for="f-siret">SIRET de votre établissement <i>(obligatoire)</i></label><p class="hint" id="h-siret">14 chiffres. Il figure sur vos factures et vos bulletins de paie. Rien d’autre ne vous est demandé ici.</p><input inputmode="numeric" class="m" id="f-siret" name="siret" aria-describedby="h-siret" value=""/></div></section>
<p><button type="submit">Commencer</button></p>
</form>
<section><h2>Ce que vous n’aurez pas à saisir</h2><dl><div><dt>Nom</dt><dd>fourni par Insee, à défaut par INPI</dd></div></dl></section>
<section><h2>Ce qui vous sera demandé</h2><ul><li>Montant</li></ul></section>
<section><h2>Documents que vous n’avez pas à fournir</h2><ul><li>Kbis : ne se demande plus</li></ul></section>
<section><h2>Vos données et vos droits</h2><p>Service des essais obtient directement les données de cette page, chacune de la source qui la suit, sans vous les redemander (articles L113-12 et L114-8 du code des relations entre le public et l’administration). Ces administrations sont : Insee, INPI.</p><p>Vous pouvez y accéder et les faire rectifier auprès de l’administration qui les détient, ou auprès de Service des essais (essais@exemple.fr, 0102030405).</p><p>Voies de recours : Recours gracieux.</p></section>
</main>
</body>
</html>
$ for f in tests/library/registers/*.csv; do unefois import $(basename $f .csv) $f --library tests/library --store $T/s >>$T/log 2>&1; done; printf 'lots: []' >$T/context.yaml
$ unefois render tests/golden/a_good_form_says_nothing/form.yaml --library tests/library --to html --store $T/s --siret 73282932000074 --context $T/context.yaml --at 2026-11-24T09:00:00Z | sed -n '/<header/,$p'
<header><p>Service des essais</p></header>
<main id="contenu" tabindex="-1">
<p class="note">Aperçu : cette page montre le formulaire, elle ne peut pas être envoyée.</p>
<h1>Cas</h1>
<p class="who">Demandé par : Service des essais (essais@exemple.fr, 0102030405), pour le compte de l’établissement 130 025 265 00013</p>
<p class="facts">1 question à remplir, aucun document à fournir, environ 15 minutes</p>
<section class="me"><h2>C’est bien vous ?</h2><p class="n">Société Une</p><p>SIRET 732 829 320 00074</p><p class="hint">Si ce n’est pas votre établissement, n’allez pas plus loin : revenez en arrière et corrigez le SIRET.</p></section>
<p class="rules">Sauf mention « facultatif », chaque réponse est obligatoire. Une donnée montrée est fausse ? Dites-le dessous, avec ce qui est juste et pourquoi : un agent tranche, et la donnée montrée reste en attendant.</p>
<section><h2>Section</h2><dl><div><dt>Nom</dt><dd>Société Une<small>Insee, situation au 1er octobre 2026, obtenu le 24 novembre 2026</small><details><summary>Une erreur ?<span> Nom</span></summary><label>Ce qui est juste<input name="claims.nom.value"/></label><label>Pourquoi<input name="claims.nom.motive"/></label></details></dd></div></dl><div class="q"><label for="f-montant">Montant</label><p class="hint" id="h-montant">Euros et centimes, par exemple 1250,50.</p><p class="why">Pourquoi : essai.</p><input id="f-montant" name="montant" inputmode="decimal" aria-describedby="h-montant"/></div></section>
<section><h2>Documents que vous n’avez pas à fournir</h2><ul><li>Kbis : ne se demande plus</li></ul></section>
<section><h2>Vos données et vos droits</h2><p>Service des essais obtient directement les données de cette page, chacune de la source qui la suit, sans vous les redemander (articles L113-12 et L114-8 du code des relations entre le public et l’administration). Ces administrations sont : Insee, INPI.</p><p>Vous pouvez y accéder et les faire rectifier auprès de l’administration qui les détient, ou auprès de Service des essais (essais@exemple.fr, 0102030405).</p><p>Voies de recours : Recours gracieux.</p></section>
</main>
</body>
</html>
$ printf 'montant=mille&claims.nom.value=Soci%%C3%%A9t%%C3%%A9+%%3CUne%%3E' >$T/posted.form; unefois render tests/golden/a_good_form_says_nothing/form.yaml --library tests/library --to html --store $T/s --siret 73282932000074 --context $T/context.yaml --at 2026-11-24T09:00:00Z --answers $T/posted.form --action /envoi | sed -n '/<header/,$p'
<header><p>Service des essais</p></header>
<main id="contenu" tabindex="-1">
<h1>Cas</h1>
<p class="who">Demandé par : Service des essais (essais@exemple.fr, 0102030405), pour le compte de l’établissement 130 025 265 00013</p>
<p class="facts">1 question à remplir, aucun document à fournir, environ 15 minutes</p>
<section class="wrong" role="alert" tabindex="-1" id="erreurs"><h2>2 réponses sont à revoir</h2><ul><li><a href="#f-claims.nom.motive">« Nom » : dites pourquoi vous contestez cette donnée.</a></li><li><a href="#f-montant">« Montant » : la réponse n’a pas la forme attendue (euros et centimes, par exemple 1250,50).</a></li></ul></section>
<section class="me"><h2>C’est bien vous ?</h2><p class="n">Société Une</p><p>SIRET 732 829 320 00074</p><p class="hint">Si ce n’est pas votre établissement, n’allez pas plus loin : revenez en arrière et corrigez le SIRET.</p></section>
<form method="post" accept-charset="utf-8" novalidate="novalidate" action="/envoi">
<button type="submit" class="vh" tabindex="-1" aria-hidden="true">Envoyer</button>
<p class="rules">Sauf mention « facultatif », chaque réponse est obligatoire. Une donnée montrée est fausse ? Dites-le dessous, avec ce qui est juste et pourquoi : un agent tranche, et la donnée montrée reste en attendant.</p>
<section><h2>Section</h2><dl><div><dt>Nom</dt><dd>Société Une<small>Insee, situation au 1er octobre 2026, obtenu le 24 novembre 2026</small><details open="open"><summary>Une erreur ?<span> Nom</span></summary><label>Ce qui est juste<input name="claims.nom.value" value="Société &lt;Une&gt;"/></label><p class="error" id="e-claims.nom.motive">Dites pourquoi vous contestez cette donnée.</p><label>Pourquoi<input name="claims.nom.motive" id="f-claims.nom.motive" aria-invalid="true" aria-describedby="e-claims.nom.motive"/></label></details></dd></div></dl><div class="q"><label for="f-montant">Montant</label><p class="hint" id="h-montant">Euros et centimes, par exemple 1250,50.</p><p class="why">Pourquoi : essai.</p><p class="error" id="e-montant">La réponse n’a pas la forme attendue (euros et centimes, par exemple 1250,50).</p><input id="f-montant" name="montant" inputmode="decimal" aria-invalid="true" aria-describedby="e-montant h-montant" value="mille"/></div></section>
<p><button type="submit">Envoyer</button></p>
</form>
<section><h2>Documents que vous n’avez pas à fournir</h2><ul><li>Kbis : ne se demande plus</li></ul></section>
<section><h2>Vos données et vos droits</h2><p>Service des essais obtient directement les données de cette page, chacune de la source qui la suit, sans vous les redemander (articles L113-12 et L114-8 du code des relations entre le public et l’administration). Ces administrations sont : Insee, INPI.</p><p>Vous pouvez y accéder et les faire rectifier auprès de l’administration qui les détient, ou auprès de Service des essais (essais@exemple.fr, 0102030405).</p><p>Voies de recours : Recours gracieux.</p></section>
</main>
</body>
</html>
# The same bytes are filed, once they are right; the page with its errors is no failure, the filing is.
$ unefois submit tests/golden/a_good_form_says_nothing/form.yaml --library tests/library --store $T/s --siret 73282932000074 --context $T/context.yaml --at 2026-11-24T09:00:00Z --id P-1 --answers $T/posted.form
$T/posted.form#claims.nom.value: error[A009]: 'nom' is known: contesting it needs a motive
      = write claims: {field: {value: ..., motive: ...}}
$T/posted.form#montant: error[A003]: 'montant': a number is expected
      = correct the answer
2 errors
[1]
$ printf 'montant=1+000%%2C50' | unefois submit tests/golden/a_good_form_says_nothing/form.yaml --library tests/library --store $T/s --siret 73282932000074 --context $T/context.yaml --at 2026-11-24T09:00:00Z --id P-1 --answers - | grep '<montant'
<montant origin="ask"><value>1000.50</value></montant>
# A SIRET that is none is said in the page that asks it.
$ printf 'siret=123' | unefois render tests/golden/a_good_form_says_nothing/form.yaml --library tests/library --to html --action /siret --answers - | grep -o 'value="123"\|<li>.*</li>'
<li><a href="#f-siret">« SIRET de votre établissement » : la réponse n’a pas la forme attendue (14 chiffres).</a></li>
value="123"
<li>Montant</li>
<li>Kbis : ne se demande plus</li>
# Who asks for more rows is not done.
$ printf 'cotraitants.1.siret=00000001800010&.more=cotraitants' >$T/more.form; unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 73282932000074 --context tests/data/mps/context.yaml --answers $T/more.form
cotraitants: error[A017]: more rows of 'cotraitants' are wanted
      = show it again: unefois render --to html --answers, with the same bytes
1 error
[1]
# Wrong use.
$ unefois render forms/dpae.yaml --to html --siret "775 672 272 21138" --action /embauche/775672272
unefois: error[U001]: the address of the page holds the SIRET or the SIREN: addresses are logged
      = usage: unefois render FORM [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois render forms/dpae.yaml --to html --action javascript:alert
unefois: error[U001]: 'javascript:alert' is neither a path /... nor an http address
      = usage: unefois render FORM [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois render forms/dpae.yaml --to text --action /siret
unefois: error[U001]: '--action' goes with '--to html'
      = usage: unefois render FORM [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois render forms/dpae.yaml --to html --audience company --lang en
unefois: error[U001]: a page's own words are French: '--to xml' and prefill are in 'en'
      = usage: unefois render FORM [OPTION...]
      = see unefois --help
1 error
[2]
$ printf 'a=%%zz' | unefois render forms/dpae.yaml --to html --audience company --action / --answers -
-:1:3: error[T018]: '%' is followed by two hexadecimal digits
    1 | a=%zz
      |   ^^^
      = send the bytes as the browser posted them
1 error
[1]
