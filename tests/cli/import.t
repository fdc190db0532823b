# A register is built aside: broken rows are told and left out, a broken file changes nothing.
$ unefois import test.annuaire tests/library/registers/test.annuaire.csv --library tests/library --store $T/s
test.annuaire: 3 rows, 0 broken, 0 documents -> $T/s/registers/test.annuaire.db
tests/library/registers/test.annuaire.csv:3:24: warning[A014]: column 'activite': the code 'Z9' is not in the list activites
      = add it to the list; the value was kept
1 warning
$ printf 'siren,nom,activite,maj,outcome\n732829320,Un,B2,2026-10-01,\n73282932,Court,B2,2026-10-01,\n404833048,Deux,B2,01/10/2026,\n130025265,Trois\n552049447,,,,perdu\n732829320,Encore,B2,2026-10-01,\n' > $T/rows.csv
$ unefois import test.annuaire $T/rows.csv --library tests/library --store $T/s
test.annuaire: 1 row, 5 broken, 0 documents -> $T/s/registers/test.annuaire.db
$T/rows.csv:3:1: error[R002]: column 'siren': nine digits expected, 8 found (found '73282932'); row left out
      = correct the row and import again
$T/rows.csv:4:19: error[R002]: column 'maj': a date is written 2026-11-23 (found '01/10/2026'); row left out
      = correct the row and import again
$T/rows.csv:5:1: error[R002]: 2 cells where the header has 5; row left out
      = correct the row and import again
$T/rows.csv:6:14: error[R002]: column 'outcome': no coded absence (found 'perdu'); row left out
      = correct the row and import again
$T/rows.csv:7:1: error[R008]: column 'siren': '732829320' is there already; row left out
      = remove one of the rows
5 errors
[1]
$ printf 'siren,name\n732829320,Un\n' > $T/column.csv; unefois import test.annuaire $T/column.csv --library tests/library --store $T/s
$T/column.csv:1:1: error[R001]: the column 'activite' is missing
      = mapped by test.annuaire (tests/library/providers/test.annuaire.yaml:8)
      = add the column, or correct the mapping
$T/column.csv:1:1: error[R001]: the column 'maj' is missing
      = mapped by test.annuaire (tests/library/providers/test.annuaire.yaml:8)
      = add the column, or correct the mapping
$T/column.csv:1:1: error[R001]: the column 'nom' is missing
      = mapped by test.annuaire (tests/library/providers/test.annuaire.yaml:8)
      = add the column, or correct the mapping
3 errors
[1]
$ printf 'siren,nom,activite,maj\n732829320,"Un,B2,2026-10-01\n404833048,Deux,B2,2026-10-01\n' > $T/quote.csv; unefois import test.annuaire $T/quote.csv --library tests/library --store $T/s
$T/quote.csv:2:11: error[R003]: a quote that is never closed
      = mend the file
1 error
[1]
$ (printf 'siren,nom,activite,maj\n732829320,'; head -c 10000000 /dev/zero | tr '\0' 'a'; printf ',B2,2026-10-01\n') > $T/cell.csv; unefois import test.annuaire $T/cell.csv --library tests/library --store $T/s
$T/cell.csv:2:11: error[R003]: a cell above 1 MiB, or a row above 16 MiB
      = mend the file
1 error
[1]
$ printf 'siren,nom,activite,maj\n732829320,Caf\351,B2,2026-10-01\n404833048,Deux,B2,2026-10-01\n' > $T/latin.csv; unefois import test.annuaire $T/latin.csv --library tests/library --store $T/s2
test.annuaire: 1 row, 1 broken, 0 documents -> $T/s2/registers/test.annuaire.db
$T/latin.csv:2:11: error[R002]: column 'nom': not UTF-8; row left out
      = correct the row and import again
1 error
[1]
$ unefois import test.annuaire nowhere.csv --library tests/library --store $T/s
nowhere.csv: error[U002]: no such file
      = correct the path
1 error
[2]
$ unefois import test.anuaire tests/library/registers/test.annuaire.csv --library tests/library --store $T/s
unefois: error[U001]: 'test.anuaire' is no provider or stock of the library
      = usage: unefois import PROVIDER FILE... [OPTION...]
      = did you mean 'test.annuaire'?
      = see unefois --help
1 error
[2]
$ unefois import test.dirigeants tests/library/registers/test.dirigeants.csv --library tests/library --store $T/s
test.dirigeants: 3 rows, 0 broken, 1 document -> $T/s/registers/test.dirigeants.db
tests/library/registers/test.dirigeants.csv:4:30: warning[R007]: column 'fichier': 'pieces/perdue.pdf': no such file; the document is unavailable
      = put the file there and import again
1 warning
$ unefois import test.annuaire tests/library/registers/test.annuaire.csv --library tests/library --store /proc/nowhere
/proc/nowhere/registers/test.annuaire.db: error[W002]: cannot write the register: No such file or directory
      = check the rights and the space on the disk
1 error
[3]
# A register of another program is not opened.
$ mkdir -p $T/other/registers; printf 'SQLite format 3\0 not really' > $T/other/registers/test.annuaire.db; unefois prefill tests/library/essai.yaml --siret 73282932000074 --store $T/other --library tests/library --audience agent --at 2026-11-24T09:00:00Z
$T/other/registers/test.annuaire.db: error[R005]: not a register of unefois
      = remove the file, or name another --store
1 error
[2]
# A register whose disk is broken is told: it is not taken for a provider that is silent.
$ unefois import test.annuaire tests/library/registers/test.annuaire.csv --library tests/library --store $T/bad >$T/log 2>&1; printf '\377\377' | dd of=$T/bad/registers/test.annuaire.db bs=1 seek=16387 conv=notrunc 2>$T/log; unefois prefill tests/library/essai.yaml --siret 73282932000074 --store $T/bad --library tests/library --audience agent --at 2026-11-24T09:00:00Z
$T/bad: error[W003]: the register of 'test.annuaire' cannot be read
      = check the disk, or import the register again
1 error
[3]
