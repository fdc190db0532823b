# Rows in rows, from the answers to the filing and back: projects, their expenses, the quotes of these; companies of a company.
$ for f in tests/library/registers/*.csv; do unefois import $(basename $f .csv) $f --library tests/library --store $T/s >>$T/log 2>&1; done
$ unefois submit tests/library/programme.yaml --library tests/library --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --answers tests/data/programme/answers.yaml --audience agent --at 2026-11-24T09:00:00Z --id X -o $T/f.xml; sed '1s/sha256:[0-9a-f]*/sha256:.../' $T/f.xml; echo
wrote $T/f.xml
<submission xmlns="urn:unefois:form:programme:1" at="2026-11-24T09:00:00Z" audience="agent" definition="sha256:..." form="programme" id="X" siret="73282932000074" version="1.0.0">
<nom origin="source"><value as_of="2026-10-01" authority="Insee" provider="test.annuaire" retrieved_at="2026-11-24T09:00:00Z">Société Une</value></nom>
<projets origin="ask"><row><intitule origin="ask"><value>Atelier</value></intitule><budget origin="ask"><value>10000.00</value></budget><travaux origin="ask"><value>true</value></travaux><depenses origin="ask"><row><objet origin="ask"><value>Toiture</value></objet><montant origin="ask"><value>2500.00</value></montant><rang origin="derived"><value>1</value></rang><part origin="derived"><value>25</value></part><devis origin="ask"><row><fournisseur origin="ask"><value>Couvreur A</value></fournisseur><prix origin="ask"><value>2500.00</value></prix><ecart origin="derived"><value>0.00</value></ecart></row><row><fournisseur origin="ask"><value>Couvreur B</value></fournisseur><prix origin="ask"><value>2900.50</value></prix><ecart origin="derived"><value>400.50</value></ecart></row></devis><moins_disant origin="derived"><value>2500.00</value></moins_disant></row><row><objet origin="ask"><value>Peinture</value></objet><montant origin="ask"><value>400.00</value></montant><rang origin="derived"><value>2</value></rang><part origin="derived"><value>4</value></part><moins_disant origin="derived"><absence code="not_computable"></absence></moins_disant></row></depenses><total origin="derived"><value>2900.00</value></total><rang origin="derived"><value>1</value></rang><lignes origin="derived"><value>2</value></lignes></row><row><intitule origin="ask"><value>Logiciel</value></intitule><budget origin="ask"><value>500.00</value></budget><travaux origin="ask"><value>false</value></travaux><total origin="derived"><value>0.00</value></total><rang origin="derived"><value>2</value></rang><lignes origin="derived"><value>0</value></lignes></row></projets>
<total_programme origin="derived"><value>2900.00</value></total_programme>
<grands origin="derived"><value>1</value></grands>
<partenaires origin="ask"><row siret="40483304800014"><nom origin="source"><value as_of="2026-10-02" authority="Insee" provider="test.annuaire" retrieved_at="2026-11-24T09:00:00Z">Société Deux</value></nom><soustraitants origin="ask"><row siret="73282932000074"><nom origin="source"><value as_of="2026-10-01" authority="Insee" provider="test.annuaire" retrieved_at="2026-11-24T09:00:00Z">Société Une</value></nom><tache origin="ask"><value>Maçonnerie</value></tache></row></soustraitants><effectif_soustraitants origin="derived"><value>1</value></effectif_soustraitants></row></partenaires>
</submission>
$ unefois verify $T/f.xml --library tests/library
form      programme 1.0.0
filing    X
company   73282932000074
filed at  2026-11-24T09:00:00Z
audience  agent
values    3 from administrations, 15 from the company
          1 absent, 0 withheld, 0 claimed
verified: schema, canonical form and digest
$ unefois schema tests/library/programme.yaml --library tests/library -o $T/f.xsd; xmllint --noout --schema $T/f.xsd $T/f.xml; xmllint --c14n $T/f.xml | cmp - $T/f.xml
wrote $T/f.xsd
$T/f.xml validates
# What the schema does not allow: rows that are none, rows beside those that they belong to, a price in words.
$ sed 's,<devis origin="ask">.*</devis>,<devis origin="ask"></devis>,' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library tests/library 2>&1 | grep error
$T/m.xml:3:413: error[X004]: element 'devis': missing child element(s). Expected is ( row )
1 error
$ sed 's,<lignes origin="derived">,<devis origin="ask"></devis>&,' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library tests/library 2>&1 | grep error
$T/m.xml:3:413: error[X004]: element 'devis': this element is not expected. Expected is ( lignes )
1 error
$ sed 's,<prix origin="ask"><value>2500.00,<prix origin="ask"><value>deux,' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library tests/library 2>&1 | grep error
$T/m.xml:3:51: error[X004]: element 'value': 'deux' is not a valid value of the atomic type 'amount'
1 error
# The same answers in JSON give the same bytes.
$ printf '{"projets":[{"intitule":"Atelier","budget":"10000","travaux":true,"depenses":[{"objet":"Toiture","montant":"2500","devis":[{"fournisseur":"Couvreur A","prix":"2500"},{"fournisseur":"Couvreur B","prix":"2900.5"}]},{"objet":"Peinture","montant":"400"}]},{"intitule":"Logiciel","budget":"500","travaux":false}],"partenaires":[{"siret":"40483304800014","soustraitants":[{"siret":"73282932000074","tache":"Maçonnerie"}]}]}' >$T/a.json; unefois submit tests/library/programme.yaml --library tests/library --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --answers $T/a.json --audience agent --at 2026-11-24T09:00:00Z --id X | cmp - $T/f.xml
# So does the page, whose blank rows are none.
$ printf 'projets.2.intitule=Atelier&projets.2.budget=10+000,00&projets.2.travaux=true&projets.2.depenses.1.objet=&projets.2.depenses.2.objet=Toiture&projets.2.depenses.2.montant=2500&projets.2.depenses.2.devis.1.fournisseur=Couvreur+A&projets.2.depenses.2.devis.1.prix=2500&projets.2.depenses.2.devis.3.fournisseur=Couvreur+B&projets.2.depenses.2.devis.3.prix=2900,50&projets.2.depenses.7.objet=Peinture&projets.2.depenses.7.montant=400&projets.3.intitule=Logiciel&projets.3.budget=500&projets.3.travaux=false&partenaires.1.siret=404+833+048+00014&partenaires.1.soustraitants.1.siret=73282932000074&partenaires.1.soustraitants.1.tache=Ma%%C3%%A7onnerie' >$T/p.form; unefois submit tests/library/programme.yaml --library tests/library --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --answers $T/p.form --audience agent --at 2026-11-24T09:00:00Z --id X | cmp - $T/f.xml
# What is wrong has its row, and the row around it.
$ unefois submit tests/library/programme.yaml --library tests/library --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --answers tests/data/programme/answers_fausses.yaml --at 2026-11-24T09:00:00Z --id X
projets[1]/depenses[2]/objet: error[A004]: 'objet' is not answered
      = answer the question
projets[1]/justification: error[A004]: 'justification' is not answered
      = answer the question
projets[2]/depenses: error[A004]: 'depenses': 0 rows instead of 1 to 25
      = answer the question
projets[4]/depenses[2]/montant: error[A004]: 'montant' is not answered
      = answer the question
projets[4]/depenses[2]/objet: error[A004]: 'objet' is not answered
      = answer the question
projets[5]/depenses: error[A004]: 'depenses': 0 rows instead of 1 to 25
      = answer the question
tests/data/programme/answers_fausses.yaml:7:18: error[A005]: 'montant': entre 0 et le budget du projet
    7 |         montant: 200
      |                  ^^^
      = correct the answer
tests/data/programme/answers_fausses.yaml:8:16: warning[A015]: 'devis' does not apply: the answer is ignored
    8 |         devis: [{fournisseur: F, prix: -1}]
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = remove it
tests/data/programme/answers_fausses.yaml:9:10: error[A001]: 'projets/depenses/objt' is no field of the form
    9 |       - {objt: Y, montant: 1}
      |          ^^^^
      = correct the name, or remove the answer
tests/data/programme/answers_fausses.yaml:11:56: warning[A015]: 'depenses' does not apply: the answer is ignored
   11 |   - {intitule: C, budget: 1, travaux: false, depenses: [{objet: Z, montant: 1}]}
      |                                                        ^^^^^^^^^^^^^^^^^^^^^^^^
      = remove it
tests/data/programme/answers_fausses.yaml:12:85: error[A002]: 'part' is computed, not given
   12 |   - {intitule: D, budget: 5000, travaux: true, depenses: [{objet: Z, montant: 2000, part: 3, devis: [{prix: 1},{prix: 2},{prix: 3},{prix: 4}]}, 7]}
      |                                                                                     ^^^^
      = remove the answer: the value comes from elsewhere
tests/data/programme/answers_fausses.yaml:12:101: error[A006]: 'devis': 4 rows instead of at most 3
   12 |   - {intitule: D, budget: 5000, travaux: true, depenses: [{objet: Z, montant: 2000, part: 3, devis: [{prix: 1},{prix: 2},{prix: 3},{prix: 4}]}, 7]}
      |                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = add or remove rows
tests/data/programme/answers_fausses.yaml:12:145: error[T015]: 'depenses': a row is a map
   12 |   - {intitule: D, budget: 5000, travaux: true, depenses: [{objet: Z, montant: 2000, part: 3, devis: [{prix: 1},{prix: 2},{prix: 3},{prix: 4}]}, 7]}
      |                                                                                                                                                 ^
      = write the shape that is expected
tests/data/programme/answers_fausses.yaml:13:58: error[T015]: 'depenses' is a list of rows
   13 |   - {intitule: E, budget: 5000, travaux: true, depenses: non}
      |                                                          ^^^
      = write the shape that is expected
tests/data/programme/answers_fausses.yaml:15:47: error[A004]: 'soustraitants': a row needs its siret
   15 |   - {siret: "40483304800014", soustraitants: [{tache: a}, {siret: "1", tache: b}]}
      |                                               ^^^^^^^^^^
      = answer the question
tests/data/programme/answers_fausses.yaml:15:68: error[A003]: 'soustraitants/siret': fourteen digits expected, 1 found
   15 |   - {siret: "40483304800014", soustraitants: [{tache: a}, {siret: "1", tache: b}]}
      |                                                                    ^
      = correct the answer
14 errors, 2 warnings
[1]
# The page: one group in another, each control with the whole way in its name; what is wrong is found by it.
$ printf 'projets.2.intitule=Atelier&projets.2.budget=1000&projets.2.travaux=true&projets.2.depenses.3.objet=Toiture&projets.2.depenses.3.montant=2500&projets.2.depenses.3.devis.1.fournisseur=A&projets.2.depenses.3.devis.1.prix=cher&partenaires.1.siret=40483304800014&partenaires.1.soustraitants.2.siret=123' >$T/p.form; unefois render tests/library/programme.yaml --library tests/library --to html --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --at 2026-11-24T09:00:00Z --answers $T/p.form --action /envoi >$T/p.html; xmllint --noout $T/p.html; grep -o '<li><a href="#f-[^<]*' $T/p.html; sed -n 's/.*<h2>Vos investissements/<h2>Vos investissements/p' $T/p.html | sed 's/<fieldset class="row r-projets"><legend>Ligne 2.*//'
<li><a href="#f-projets.1.depenses.1.montant">Ligne 1 de « Dépenses », ligne 1 de « Projets », « Montant » : entre 0 et le budget du projet
<li><a href="#f-projets.1.depenses.1.devis.1.prix">Ligne 1 de « Devis », ligne 1 de « Dépenses », ligne 1 de « Projets », « Prix » : la réponse n’a pas la forme attendue (euros et centimes, par exemple 1250,50).
<li><a href="#f-projets.1.justification">Ligne 1 de « Projets », « Pourquoi ce total dépasse-t-il le budget ? » : une réponse est attendue.
<li><a href="#f-partenaires.1.soustraitants.1.tache">Ligne 1 de « Sous-traitants », ligne 1 de « Partenaires », « Tâche » : une réponse est attendue.
<li><a href="#f-partenaires.1.soustraitants.1.siret">Ligne 1 de « Sous-traitants », ligne 1 de « Partenaires », « SIRET » : la réponse n’a pas la forme attendue (14 chiffres).
<h2>Vos investissements</h2><fieldset class="q rows"><legend>Projets <i>(de 1 à 20 lignes)</i></legend><div><p class="hint">Une ligne laissée vide ne compte pas.</p><p class="why">Pourquoi : instruire le projet.</p><ul class="hint"><li><b>Budget</b> : Euros et centimes, par exemple 1250,50.</li></ul><fieldset class="row r-projets"><legend>Ligne 1</legend><label>Intitulé<input name="projets.1.intitule" value="Atelier"/></label><label>Budget<input name="projets.1.budget" inputmode="decimal" value="1000"/></label><fieldset class="q"><legend>Y a-t-il des travaux ?</legend><label><input type="radio" name="projets.1.travaux" value="true" checked="checked"/> Oui</label><label><input type="radio" name="projets.1.travaux" value="false"/> Non</label></fieldset><fieldset class="q rows c1"><legend>Dépenses <i>(de 1 à 25 lignes)</i></legend><div><p class="hint">Une ligne par facture attendue. Une ligne laissée vide ne compte pas.</p><p class="why">Pourquoi : instruire la dépense.</p><p class="if told">Seulement si vous répondez oui à « Y a-t-il des travaux ? ».</p><ul class="hint"><li><b>Montant</b> : Euros et centimes, par exemple 1250,50.</li></ul><fieldset class="row"><legend>Ligne 1</legend><label>Objet<input name="projets.1.depenses.1.objet" value="Toiture"/></label><p class="error" id="e-projets.1.depenses.1.montant">entre 0 et le budget du projet</p><label>Montant<input name="projets.1.depenses.1.montant" inputmode="decimal" id="f-projets.1.depenses.1.montant" aria-invalid="true" aria-describedby="e-projets.1.depenses.1.montant" value="2500"/></label><dl><div><dt>Rang</dt><dd>1<small>calculé</small></dd></div><div><dt>Part du budget</dt><dd>250 %<small>calculé</small></dd></div></dl><fieldset class="q rows"><legend>Devis <i>(de 0 à 3 lignes)</i></legend><div><p class="hint">Une ligne laissée vide ne compte pas.</p><p class="why">Pourquoi : comparer les prix.</p><p class="if">Seulement si « Montant » est supérieur ou égal à « Seuil ».</p><ul class="hint"><li><b>Prix</b> : Euros et centimes, par exemple 1250,50.</li></ul><fieldset class="row"><legend>Ligne 1</legend><label>Fournisseur<input name="projets.1.depenses.1.devis.1.fournisseur" value="A"/></label><p class="error" id="e-projets.1.depenses.1.devis.1.prix">La réponse n’a pas la forme attendue (euros et centimes, par exemple 1250,50).</p><label>Prix<input name="projets.1.depenses.1.devis.1.prix" inputmode="decimal" id="f-projets.1.depenses.1.devis.1.prix" aria-invalid="true" aria-describedby="e-projets.1.depenses.1.devis.1.prix" value="cher"/></label><p class="later">Calculé d’après vos réponses : Écart.</p></fieldset><fieldset class="row"><legend>Ligne 2</legend><label>Fournisseur<input name="projets.1.depenses.1.devis.2.fournisseur"/></label><label>Prix<input name="projets.1.depenses.1.devis.2.prix" inputmode="decimal"/></label></fieldset><fieldset class="row"><legend>Ligne 3</legend><label>Fournisseur<input name="projets.1.depenses.1.devis.3.fournisseur"/></label><label>Prix<input name="projets.1.depenses.1.devis.3.prix" inputmode="decimal"/></label></fieldset></div></fieldset><p class="later">Calculé d’après vos réponses : Devis le moins cher.</p></fieldset><fieldset class="row"><legend>Ligne 2</legend><label>Objet<input name="projets.1.depenses.2.objet"/></label><label>Montant<input name="projets.1.depenses.2.montant" inputmode="decimal"/></label><fieldset class="q rows"><legend>Devis <i>(de 0 à 3 lignes)</i></legend><div><p class="hint">Une ligne laissée vide ne compte pas.</p><p class="why">Pourquoi : comparer les prix.</p><p class="if">Seulement si « Montant » est supérieur ou égal à « Seuil ».</p><ul class="hint"><li><b>Prix</b> : Euros et centimes, par exemple 1250,50.</li></ul><fieldset class="row"><legend>Ligne 1</legend><label>Fournisseur<input name="projets.1.depenses.2.devis.1.fournisseur"/></label><label>Prix<input name="projets.1.depenses.2.devis.1.prix" inputmode="decimal"/></label></fieldset><button class="more" name=".more" value="projets.1.depenses.2.devis">Ajouter des lignes<span class="vh"> à Devis</span></button></div></fieldset></fieldset><fieldset class="row"><legend>Ligne 3</legend><label>Objet<input name="projets.1.depenses.3.objet"/></label><label>Montant<input name="projets.1.depenses.3.montant" inputmode="decimal"/></label><fieldset class="q rows"><legend>Devis <i>(de 0 à 3 lignes)</i></legend><div><p class="hint">Une ligne laissée vide ne compte pas.</p><p class="why">Pourquoi : comparer les prix.</p><p class="if">Seulement si « Montant » est supérieur ou égal à « Seuil ».</p><ul class="hint"><li><b>Prix</b> : Euros et centimes, par exemple 1250,50.</li></ul><fieldset class="row"><legend>Ligne 1</legend><label>Fournisseur<input name="projets.1.depenses.3.devis.1.fournisseur"/></label><label>Prix<input name="projets.1.depenses.3.devis.1.prix" inputmode="decimal"/></label></fieldset><button class="more" name=".more" value="projets.1.depenses.3.devis">Ajouter des lignes<span class="vh"> à Devis</span></button></div></fieldset></fieldset><fieldset class="row"><legend>Ligne 4</legend><label>Objet<input name="projets.1.depenses.4.objet"/></label><label>Montant<input name="projets.1.depenses.4.montant" inputmode="decimal"/></label><fieldset class="q rows"><legend>Devis <i>(de 0 à 3 lignes)</i></legend><div><p class="hint">Une ligne laissée vide ne compte pas.</p><p class="why">Pourquoi : comparer les prix.</p><p class="if">Seulement si « Montant » est supérieur ou égal à « Seuil ».</p><ul class="hint"><li><b>Prix</b> : Euros et centimes, par exemple 1250,50.</li></ul><fieldset class="row"><legend>Ligne 1</legend><label>Fournisseur<input name="projets.1.depenses.4.devis.1.fournisseur"/></label><label>Prix<input name="projets.1.depenses.4.devis.1.prix" inputmode="decimal"/></label></fieldset><button class="more" name=".more" value="projets.1.depenses.4.devis">Ajouter des lignes<span class="vh"> à Devis</span></button></div></fieldset></fieldset><button class="more" name=".more" value="projets.1.depenses">Ajouter des lignes<span class="vh"> à Dépenses</span></button></div></fieldset><dl><div><dt>Total</dt><dd>2 500,00 €<small>calculé</small></dd></div><div><dt>Rang</dt><dd>1<small>calculé</small></dd></div><div><dt>Nombre de dépenses</dt><dd>1<small>calculé</small></dd></div></dl><p class="error" id="e-projets.1.justification">Une réponse est attendue.</p><p class="if">Seulement si « Total » est supérieur à « Budget ».</p><label>Pourquoi ce total dépasse-t-il le budget ?<input name="projets.1.justification" id="f-projets.1.justification" aria-invalid="true" aria-describedby="e-projets.1.justification"/></label></fieldset>
$ grep -o 'href="#f-[^"]*' $T/p.html | cut -c 7- | sed 's/^#//' | while read id; do grep -c "id=\"$id\"" $T/p.html; done | sort | uniq -c
      5 1
# Every button for more rows says of which; one goes on in the first blank one of these.
$ grep -o 'name=".more" value="[^"]*"' $T/p.html
name=".more" value="projets.1.depenses.2.devis"
name=".more" value="projets.1.depenses.3.devis"
name=".more" value="projets.1.depenses.4.devis"
name=".more" value="projets.1.depenses"
name=".more" value="projets.2.depenses.1.devis"
name=".more" value="projets.2.depenses"
name=".more" value="projets.3.depenses.1.devis"
name=".more" value="projets.3.depenses"
name=".more" value="projets.4.depenses.1.devis"
name=".more" value="projets.4.depenses"
name=".more" value="projets"
name=".more" value="partenaires.2.soustraitants"
name=".more" value="partenaires.3.soustraitants"
name=".more" value="partenaires.4.soustraitants"
name=".more" value="partenaires"
$ for m in projets projets.2.depenses projets.2.depenses.3.devis projets.2.depenses.9.devis projets.7.depenses; do printf "projets.2.intitule=Atelier&projets.2.travaux=true&projets.2.depenses.3.objet=Toiture&.more=$m" >$T/p.form; unefois render tests/library/programme.yaml --library tests/library --to html --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --at 2026-11-24T09:00:00Z --answers $T/p.form --action /envoi | grep -o '<input[^>]*autofocus[^>]*>'; done
<input name="projets.2.intitule" autofocus="autofocus"/>
<input name="projets.1.depenses.2.objet" autofocus="autofocus"/>
<input name="projets.1.depenses.1.devis.1.fournisseur" autofocus="autofocus"/>
<input name="projets.1.depenses.2.devis.1.fournisseur" autofocus="autofocus"/>
<input name="projets.2.depenses.1.objet" autofocus="autofocus"/>
$ for m in projets.2.budget projets.x.depenses projets.2 projets.1.depenses.1 claims.projets nulle.1.part; do printf "projets.2.intitule=Atelier&.more=$m" >$T/p.form; unefois submit tests/library/programme.yaml --library tests/library --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --at 2026-11-24T09:00:00Z --answers $T/p.form --id X 2>&1 | grep error; done
$T/p.form:1:34: error[T018]: rows are added to a repeat of the form
1 error
$T/p.form:1:34: error[T018]: rows are added to a repeat of the form
1 error
$T/p.form:1:34: error[T018]: rows are added to a repeat of the form
1 error
$T/p.form:1:34: error[T018]: rows are added to a repeat of the form
1 error
$T/p.form:1:34: error[T018]: rows are added to a repeat of the form
1 error
$T/p.form:1:34: error[T018]: rows are added to a repeat of the form
1 error
# As text, and as JSON for another page.
$ unefois render tests/library/programme.yaml --library tests/library --to text --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --at 2026-11-24T09:00:00Z --answers tests/data/programme/answers.yaml | sed -n '/^Vos investissements/,/^Vos partenaires/p'
Vos investissements
-------------------
* Projets (de 1 à 20)
  Ligne 1
    * Intitulé (obligatoire)
      Réponse : Atelier
    * Budget (obligatoire)
      Réponse : 10 000,00 €
    * Y a-t-il des travaux ? (obligatoire)
      Réponse : oui
    * Dépenses (de 1 à 25, si vous répondez oui à « Y a-t-il des travaux ? »)
      Une ligne par facture attendue
      Ligne 1
        * Objet (obligatoire)
          Réponse : Toiture
        * Montant (obligatoire)
          Réponse : 2 500,00 €
        - Rang : 1 (calculé)
        - Part du budget : 25 % (calculé)
        * Devis (de 0 à 3, si « Montant » est supérieur ou égal à « Seuil »)
          Ligne 1
            * Fournisseur (obligatoire)
              Réponse : Couvreur A
            * Prix (obligatoire)
              Réponse : 2 500,00 €
            - Écart : 0,00 € (calculé)
          Ligne 2
            * Fournisseur (obligatoire)
              Réponse : Couvreur B
            * Prix (obligatoire)
              Réponse : 2 900,50 €
            - Écart : 400,50 € (calculé)
        - Devis le moins cher : 2 500,00 € (calculé)
      Ligne 2
        * Objet (obligatoire)
          Réponse : Peinture
        * Montant (obligatoire)
          Réponse : 400,00 €
        - Rang : 2 (calculé)
        - Part du budget : 4 % (calculé)
        * Devis : seulement si « Montant » est supérieur ou égal à « Seuil »
        - Devis le moins cher : calculé d’après vos réponses
    - Total : 2 900,00 € (calculé)
    - Rang : 1 (calculé)
    - Nombre de dépenses : 2 (calculé)
    * Pourquoi ce total dépasse-t-il le budget ? : seulement si « Total » est
      supérieur à « Budget »
  Ligne 2
    * Intitulé (obligatoire)
      Réponse : Logiciel
    * Budget (obligatoire)
      Réponse : 500,00 €
    * Y a-t-il des travaux ? (obligatoire)
      Réponse : non
    * Dépenses : seulement si vous répondez oui à « Y a-t-il des travaux ? »
    - Total : 0,00 € (calculé)
    - Rang : 2 (calculé)
    - Nombre de dépenses : 0 (calculé)
    * Pourquoi ce total dépasse-t-il le budget ? : seulement si « Total » est
      supérieur à « Budget »
- Total du programme : 2 900,00 € (calculé)
- Grands projets : 1 (calculé)

Vos partenaires
$ unefois prefill tests/library/programme.yaml --library tests/library --store $T/s --siret 73282932000074 --context tests/data/programme/context.yaml --at 2026-11-24T09:00:00Z --answers tests/data/programme/answers.yaml | sed -n '/"devis"/,/"moins_disant"/p'
                "devis": {
                  "origin": "ask",
                  "label": "Devis",
                  "min": 0,
                  "max": 3,
                  "rows": [
                    {
                      "fournisseur": {
                        "origin": "ask",
                        "label": "Fournisseur",
                        "type": "string",
                        "required": true,
                        "value": "Couvreur A"
                      },
                      "prix": {
                        "origin": "ask",
                        "label": "Prix",
                        "type": "amount",
                        "required": true,
                        "constraint": ". >= 0",
                        "value": "2500.00"
                      },
                      "ecart": {
                        "origin": "derived",
                        "label": "Écart",
                        "type": "amount",
                        "value": "0.00"
                      }
                    },
                    {
                      "fournisseur": {
                        "origin": "ask",
                        "label": "Fournisseur",
                        "type": "string",
                        "required": true,
                        "value": "Couvreur B"
                      },
                      "prix": {
                        "origin": "ask",
                        "label": "Prix",
                        "type": "amount",
                        "required": true,
                        "constraint": ". >= 0",
                        "value": "2900.50"
                      },
                      "ecart": {
                        "origin": "derived",
                        "label": "Écart",
                        "type": "amount",
                        "value": "400.50"
                      }
                    }
                  ]
                },
                "moins_disant": {
# Explained, counted, and compared with a version in which the expenses had another name and stood elsewhere.
$ unefois explain tests/library/programme.yaml projets/depenses/montant --library tests/library
projets/depenses/montant - Montant
  origin       ask: asked of the company
  replaces     l5 Montant de la dépense
  purpose      instruire la dépense
  type         amount: euros and cents
  constraint   . > 0 and . <= budget
    in French  « Montant » est supérieur à 0 et « Montant » est inférieur ou égal à « Budget »
    XForms     . > 0 and . <= ../../budget
    reads      projets/budget
    says       entre 0 et le budget du projet
  read by      projets/total, projets/depenses/part, projets/depenses/devis, projets/depenses/devis/ecart
  changes      the value of projets/depenses/part
               answered 100: 100
               answered 99: 99
               both with projets/budget = 100
$ unefois audit tests/library/programme.yaml --library tests/library
programme 1.0.0, in place of Essai

              lines  questions  cells  documents  lever
before            9          9     68          1
  source          1          1      1          0  data exchange
  derived         1          1      5          0  re-engineering
  ask             6          6     61          0  what remains
  on_control      0          0      0          0  a-priori trust
  dropped         1          1      1          1  re-engineering
after            12         12     12          0  dematerialisation

fields of the new form, besides the SIRET of the company
  source      3
  derived     10
  ask         11, 5 of them only under a condition
  on_control  1
$ sed 's/^version: .*/version: 2.0.0/; s/repeat: depenses/repeat: frais/; s/label: Dépenses/&\n            renamed_from: depenses/; s/(depenses/(frais/; s/field: prix,/field: prix, required: false(),/' tests/library/programme.yaml >$T/new.yaml; unefois diff tests/library/programme.yaml $T/new.yaml --library tests/library
programme 1.0.0 -> programme 2.0.0
  old  tests/library/programme.yaml
  new  $T/new.yaml

              lines  questions  cells  documents
before            9          9     68          1
  source          1          1      1          0
  derived         1          1      5          0
  ask             6          6     61          0
  on_control      0          0      0          0
  dropped         1          1      1          1
after            12         12     12          0

form
  ~ programme  version  1.0.0 -> 2.0.0

fields
  ~ projets/frais             renamed   projets/depenses -> projets/frais (renamed_from)
  ~ projets/frais/devis/prix  required  true() -> false()

filings
  compatibility  none: neither is valid by the other's schema
  version        needs major, has major
  ~ submission        namespace  neither backward nor forward  urn:unefois:form:programme:1 ->
                                                               urn:unefois:form:programme:2
  ~ projets/frais     element    not forward                   absent -> optional
  ~ projets/depenses  element    not backward                  optional -> absent
[1]
