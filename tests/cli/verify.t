# A submission that comes back.
$ for f in tests/data/registers/*.csv; do unefois import $(basename $f .csv) $f --library forms --store $T/s >/dev/null 2>&1; done; unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 55204944776279 --context tests/data/mps/context.yaml --answers tests/data/mps/answers_sncf.yaml --audience agent --at 2026-11-24T09:00:00Z --id X --documents $T/documents -o $T/f.xml; ls $T/documents | sort
wrote $T/f.xml
79622071be9b8f9485da6b650f0ddd9978fd6cfc98e8e809e70ca4c99a313255.pdf
dbce40011492224a104f1447f9feba8d6718325d0774f58c15e67f2149c72e00.pdf
f54a9328eccb1b679c68062d97db9014078605b119b587dced1f2cae7f6c76f5.pdf
$ unefois verify $T/f.xml --library forms
form      marche-public-simplifie 1.0.0
filing    X
company   55204944776279
filed at  2026-11-24T09:00:00Z
audience  agent
values    16 from administrations, 7 from the company
          3 absent, 0 withheld, 1 claimed
verified: schema, canonical form and digest
$ unefois schema forms/marche-public-simplifie.yaml -o $T/f.xsd; unefois verify $T/f.xml --xsd $T/f.xsd; xmllint --noout --schema $T/f.xsd $T/f.xml
wrote $T/f.xsd
form      marche-public-simplifie 1.0.0
filing    X
company   55204944776279
filed at  2026-11-24T09:00:00Z
audience  agent
values    16 from administrations, 7 from the company
          3 absent, 0 withheld, 1 claimed
verified: schema and canonical form
$T/f.xml validates
$ sed 's/<effectif origin="source"/<effectif origin="ask"/' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms
form      marche-public-simplifie 1.0.0
filing    X
company   55204944776279
filed at  2026-11-24T09:00:00Z
audience  agent
values    15 from administrations, 8 from the company
          3 absent, 0 withheld, 1 claimed
$T/m.xml:18:1: error[X004]: element 'effectif', attribute 'origin': the value 'ask' does not match the fixed value constraint 'source'
   18 | <effectif origin="ask"><value as_of="2026-02-02" authority="GIP-MDS" period="2025" provider="gip_mds.effectifs_annuels" retrieved_at="2026-11-24T09:00:00Z">812....
      | ^^^^^^^^^
      = the file was changed, or made by another program
1 error
[1]
$ sed 's/812.4/8I2.4/' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms
form      marche-public-simplifie 1.0.0
filing    X
company   55204944776279
filed at  2026-11-24T09:00:00Z
audience  agent
values    16 from administrations, 7 from the company
          3 absent, 0 withheld, 1 claimed
$T/m.xml:18:27: error[X004]: element 'value': '8I2.4' is not a valid value of the atomic type 'decimal'
   18 | <effectif origin="source"><value as_of="2026-02-02" authority="GIP-MDS" period="2025" provider="gip_mds.effectifs_annuels" retrieved_at="2026-11-24T09:00:00Z">8...
      |                           ^^^^^^
      = the file was changed, or made by another program
1 error
[1]
$ sed 's/ period="2025"//; s/retrieved_at="[^"]*"//' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms 2>&1 | head -12
form      marche-public-simplifie 1.0.0
filing    X
company   55204944776279
filed at  2026-11-24T09:00:00Z
audience  agent
values    16 from administrations, 7 from the company
          3 absent, 0 withheld, 1 claimed
$T/m.xml:2:28: error[X004]: element 'value': the attribute 'retrieved_at' is required but missing
    2 | <reference origin="source"><value authority="13002526500013" provider="context" >Consultation fictive 2026-001</value></reference>
      |                            ^^^^^^
      = the file was changed, or made by another program
$T/m.xml:2:80: error[X006]: line 2 is not canonical: '>Consultation fictive 2026-001</value></reference>' is expected here
$ sed 's/definition="sha256:..../definition="sha256:0000/' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms 2>&1 | sed "s/[0-9a-f]\{64\}/.../g"
form      marche-public-simplifie 1.0.0
filing    X
company   55204944776279
filed at  2026-11-24T09:00:00Z
audience  agent
values    16 from administrations, 7 from the company
          3 absent, 0 withheld, 1 claimed
$T/m.xml:1:119: error[X005]: made from the definition 'sha256:...', and this one is 'sha256:...'
    1 | ...e:1" at="2026-11-24T09:00:00Z" audience="agent" definition="sha256:..." form="marche-public-simplif...
      |                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = verify it against the definition it names
1 error
$ xmllint --format $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms
form      marche-public-simplifie 1.0.0
filing    X
company   55204944776279
filed at  2026-11-24T09:00:00Z
audience  agent
values    16 from administrations, 7 from the company
          3 absent, 0 withheld, 1 claimed
$T/m.xml:1:2: error[X006]: line 1 is not canonical: 'submission xmlns="urn:unefois:form:marche-public-simplifie:1' is expected here
    1 | <?xml version="1.0"?>
      |  ^
      = the file was reformatted after it was made
1 error
[1]
$ (echo '<!DOCTYPE submission [<!ENTITY a "b">]>'; cat $T/f.xml) > $T/m.xml; unefois verify $T/m.xml --library forms
$T/m.xml:1:1: error[X002]: there is a DOCTYPE
    1 | <!DOCTYPE submission [<!ENTITY a "b">]>
      | ^^^^^^^^^
      = this is no submission of ours
1 error
[1]
$ head -c 4000 $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms
$T/m.xml:20:313: error[X001]: attValue: ' expected
   20 | ...00Z" sha256="f54a9328eccb1b679c68062d97db9014078605b119b587d
      |                                                                ^
      = the file was changed or cut
1 error
[1]
$ unefois verify README.md --library forms
README.md:1:1: error[X001]: the file does not begin with a tag
    1 | # unefois
      | ^
      = the file was changed or cut
1 error
[1]
$ unefois verify nowhere.xml --library forms
nowhere.xml: error[U002]: no such file
      = correct the path
1 error
[2]
# An agent's copy that calls itself the applicant's; a type of one's own choosing.
$ sed 's/audience="agent"/audience="applicant"/' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms 2>&1 | grep protected
$T/m.xml:16: error[X004]: the applicant's copy shows 'chiffre_affaires', which is protected
$T/m.xml:18: error[X004]: the applicant's copy shows 'effectif', which is protected
$T/m.xml:20: error[X004]: the applicant's copy shows 'attestation_fiscale', which is protected
$T/m.xml:21: error[X004]: the applicant's copy shows 'vigilance', which is protected
$T/m.xml:22: error[X004]: the applicant's copy shows 'msa', which is protected
$T/m.xml:23: error[X004]: the applicant's copy shows 'probtp', which is protected
$ sed 's/<part_marche origin="ask"><value>/<part_marche origin="ask"><value xmlns:xsi="http:\/\/www.w3.org\/2001\/XMLSchema-instance" xsi:type="sourced-decimal" authority="DGFiP" provider="dgfip.x" retrieved_at="2026-11-24T09:00:00Z">/' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms 2>&1 | grep error; xmllint --noout --schema $T/f.xsd $T/m.xml 2>&1 | cut -c1-150 | tail -2
$T/m.xml:17:27: error[X002]: the tag has a prefix
1 error
$T/m.xml:17: element value: Schemas validity error : Element '{urn:unefois:form:marche-public-simplifie:1}value', attribute 'retr
$T/m.xml fails to validate
# A claim on an absence that nobody was asked to mend.
$ sed 's,<capital origin="source"><value [^>]*>50000.00</value>,<capital origin="source"><absence authority="Infogreffe" code="not_found" provider="infogreffe.rcs"></absence><claim motive="m">1.00</claim>,' $T/f.xml > $T/m.xml; unefois verify $T/m.xml --library forms 2>&1 | grep error
$T/m.xml:8:111: error[X004]: element 'claim': this element is not expected
1 error
# What was frozen with a version stays true of it.
$ for f in schemas/frozen/*.xsd; do name=$(basename $f .xsd); unefois schema forms/${name%-*}.yaml | cmp - $f; done
$ unefois schema forms/marche-public-simplifie.yaml | sed -n 1,60p
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:unefois:form:marche-public-simplifie:1"
           targetNamespace="urn:unefois:form:marche-public-simplifie:1" elementFormDefault="qualified" blockDefault="#all" version="1.0.0">
  <xs:annotation>
    <xs:documentation xml:lang="fr">Marché public simplifié – candidature</xs:documentation>
  </xs:annotation>
  <xs:element name="submission">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="reference" type="field-reference"/>
        <xs:element name="lots" type="field-lots" minOccurs="0"/>
        <xs:element name="denomination" type="field-denomination"/>
        <xs:element name="forme_juridique" type="field-forme_juridique"/>
        <xs:element name="adresse" type="field-adresse"/>
        <xs:element name="ape" type="field-ape"/>
        <xs:element name="capital" type="field-capital"/>
        <xs:element name="immatriculation" type="field-immatriculation"/>
        <xs:element name="tva" type="field-tva"/>
        <xs:element name="representant" type="field-representant"/>
        <xs:element name="courriel" type="field-courriel"/>
        <xs:element name="telephone" type="field-telephone"/>
        <xs:element name="groupement" type="field-groupement"/>
        <xs:element name="cotraitants" type="field-cotraitants" minOccurs="0"/>
        <xs:element name="chiffre_affaires" type="field-chiffre_affaires"/>
        <xs:element name="part_marche" type="field-part_marche"/>
        <xs:element name="effectif" type="field-effectif"/>
        <xs:element name="encadrement" type="field-encadrement"/>
        <xs:element name="attestation_fiscale" type="field-attestation_fiscale"/>
        <xs:element name="vigilance" type="field-vigilance"/>
        <xs:element name="msa" type="field-msa"/>
        <xs:element name="probtp" type="field-probtp"/>
        <xs:element name="qualibat" type="field-qualibat"/>
        <xs:element name="opqibi" type="field-opqibi"/>
        <xs:element name="honneur" type="field-honneur"/>
      </xs:sequence>
      <xs:attribute name="at" type="moment" use="required"/>
      <xs:attribute name="audience" type="audience" use="required"/>
      <xs:attribute name="definition" type="definition" use="required"/>
      <xs:attribute name="form" type="xs:string" fixed="marche-public-simplifie" use="required"/>
      <xs:attribute name="id" type="text" use="required"/>
      <xs:attribute name="siret" type="siret" use="required"/>
      <xs:attribute name="version" type="xs:string" fixed="1.0.0" use="required"/>
    </xs:complexType>
  </xs:element>
  <xs:complexType name="field-reference">
    <xs:annotation>
      <xs:documentation xml:lang="fr">Référence de la consultation</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:choice>
        <xs:element name="value" type="sourced-line"/>
        <xs:element name="absence" type="sourced-absence"/>
      </xs:choice>
    </xs:sequence>
    <xs:attribute name="origin" type="xs:string" fixed="source" use="required"/>
  </xs:complexType>
  <xs:complexType name="field-lots">
    <xs:annotation>
      <xs:documentation xml:lang="fr">Lots auxquels vous candidatez</xs:documentation>
    </xs:annotation>
