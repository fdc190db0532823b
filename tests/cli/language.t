# What people read is said in French, and in other languages beside it.
$ unefois check tests/library/langues.yaml
checked 1 form, 8 concepts and 6 providers: clean
$ unefois render tests/library/langues.yaml --to xml --lang en >$T/en.xml; xmllint --noout --schema schemas/minimal-form.xsd $T/en.xml 2>&1 | sed 's,.*/,,'; sed '1s/definition="[^"]*" //; s/<\/minimal-form>/&\n/' $T/en.xml
en.xml validates
<minimal-form xmlns="urn:unefois:minimal-form:1" applicant="open" form="langues" lang="en" period="year" title="Application" use_case="other" version="1.0.0">
<identity type="siret"></identity>
<procedure recipient="13002526500013" silence="none">
<service email="essais@exemple.fr" name="Test service" telephone="0102030405"></service>
<remedies>Informal appeal</remedies>
</procedure>
<section id="unique" title="Your company">
<field act="show" authority="Insee" disclosure="public" edit="contest" id="nom" if_unavailable="defer" origin="source" provider="test.annuaire" type="string">
<label>Name</label>
</field>
<field act="ask" disclosure="public" id="aide" origin="ask" required="true()" type="choice">
<label>Support wanted</label>
<hint>Only one.</hint>
<choices>
<choice code="fr">In France</choice>
<choice code="en">In England</choice>
</choices>
</field>
<field act="ask" disclosure="public" id="commune" origin="ask" required="true()" type="choice">
<label>Town</label>
<choices codes="communes"></choices>
</field>
<field act="ask" constraint=". > 0" disclosure="public" id="surface" origin="ask" required="true()" type="decimal" unit="square metres">
<label>Area</label>
</field>
<field act="ask" disclosure="public" id="honneur" origin="ask" required="true()" type="declaration">
<label>I declare that all is right.</label>
<text>I declare that all is right.</text>
</field>
</section>
</minimal-form>
# One definition: its digest and its schema are the same in every language.
$ unefois render tests/library/langues.yaml --to xml >$T/fr.xml; grep -o 'definition="[^"]*"' $T/fr.xml $T/en.xml | sed 's/.*://' | uniq | wc -l
1
$ grep -c Surface $T/fr.xml; grep -c 'lang=' $T/fr.xml
1
0
[1]
$ unefois prefill tests/library/langues.yaml --lang en --siret 73282932000074 --store $T --at 2026-11-24T09:00:00Z --quiet | grep '"\(lang\|title\|label\|hint\|unit\|message\)"'
  "lang": "en",
  "title": "Application",
      "label": "Name",
      "label": "Support wanted",
      "hint": "Only one.",
          "label": "In France"
          "label": "In England"
      "label": "Town",
          "label": "Brest (Brittany)"
          "label": "Quimper"
          "label": "Rennes"
          "label": "Saint-Malo"
      "label": "Area",
      "unit": "square metres",
      "message": "An area is positive."
      "label": "I declare that all is right.",
# A page's own words are French; what nothing is said in is told.
$ unefois render tests/library/langues.yaml --lang en --to html
unefois: error[U001]: a page's own words are French: '--to xml' and prefill are in 'en'
      = usage: unefois render FORM [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois render tests/library/langues.yaml --lang fr | grep Surface
* Surface (obligatoire)
$ unefois render tests/library/langues.yaml --lang de --to xml
unefois: error[U001]: the form says nothing in 'de'
      = usage: unefois render FORM [OPTION...]
      = it has texts in 'en'
      = see unefois --help
1 error
[2]
$ unefois render forms/dpae.yaml --lang english --to xml
unefois: error[U001]: the form says nothing in 'english'
      = usage: unefois render FORM [OPTION...]
      = see unefois --help
1 error
[2]
