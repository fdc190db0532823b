# Files that are not there, not files, not forms. Each has its exit status.
$ unefois check nowhere.yaml
nowhere.yaml: error[U002]: no such file
      = correct the path
1 error
[2]
$ unefois check --library forms tests/golden/contract
tests/golden/contract: error[U002]: no definition in this folder
      = correct the path
1 error
[2]
$ unefois check --library nowhere forms/marche-public-simplifie.yaml
nowhere: error[L001]: no library: it has no concepts.yaml
      = name it with --library DIR, or put the form below a folder that holds concepts.yaml
1 error
[2]
$ cp /dev/null $T/empty.yaml && unefois check --library forms $T/empty.yaml
$T/empty.yaml:1:1: error[T009]: the file is empty
    1 | 
      | ^
      = write the definition, or name another file
1 error
checked 1 form, 76 concepts and 26 providers: not clean
[1]
$ unefois explain forms effectif
forms: error[U003]: this is a folder
      = name a file in the folder
1 error
[2]
$ printf 'form: \377x\n' > $T/latin.yaml; unefois check --library forms $T/latin.yaml
$T/latin.yaml:1:7: error[T001]: byte 0xFF is not UTF-8 here
    1 | form: �x
      |       ^
      = save the file as UTF-8
1 error
checked 1 form, 76 concepts and 26 providers: not clean
[1]
$ printf 'form: a\000b\n' > $T/nul.yaml; unefois check --library forms $T/nul.yaml
$T/nul.yaml:1:8: error[T002]: control character U+0000
    1 | form: a�b
      |        ^
      = remove the character
1 error
checked 1 form, 76 concepts and 26 providers: not clean
[1]
$ head -c 100000 /dev/zero | tr '\0' '[' > $T/deep.yaml; unefois check --library forms $T/deep.yaml
$T/deep.yaml:1:65: error[T004]: nested deeper than 64
    1 | ...[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
      |                                                                ^
      = a form never needs more than a dozen levels
1 error
checked 1 form, 76 concepts and 26 providers: not clean
[1]
$ head -c 300000 /dev/zero | tr '\0' 'a' > $T/big.yaml; unefois check --library forms $T/big.yaml
$T/big.yaml: error[T005]: the file has more than 256 KiB
      = split the file
1 error
checked 1 form, 76 concepts and 26 providers: not clean
[1]
$ printf 'form: x\n' | unefois check --library forms - 2>&1 | head -4
-:1:1: error[F023]: a form needs 'procedure'
    1 | form: x
      | ^^^^^^^
      = complete procedure:
$ unefois build forms/marche-public-simplifie.yaml -o /proc/nowhere
/proc/nowhere: error[W002]: cannot make the folder: No such file or directory
      = check the rights and the space on the disk
1 error
[3]
$ unefois schema forms/marche-public-simplifie.yaml > /dev/full
standard output: error[W002]: cannot write: No space left on device
      = check the rights and the space on the disk
1 error
[3]
# A reader that went away has read enough: nothing is said.
$ { sleep 0.2; unefois explain E005; echo "left with $?" >&2; } | true
left with 141
# What a form uses of the library is read by people, too; what it does not use is another's.
$ cp -r tests/library $T/library; printf '# \342\200\256\n' >>$T/library/sections/partie.yaml; printf '# \342\200\256\n' >>$T/library/tables/bareme.yaml
$ sed 22d tests/golden/section_used_twice/form.yaml >$T/library/used.yaml; unefois check $T/library/used.yaml
$T/library/sections/partie.yaml:4:13: error[OO010]: 'courriel' is asked, and nothing depends on the answer
    4 |   - {field: courriel, ask: contact.courriel}
      |             ^^^^^^^^
      = used here ($T/library/used.yaml:20)
      = stop asking it, or add purpose: who does what with it
$T/library/sections/partie.yaml:5:3: error[F048]: U+202E cannot be seen here
    5 | # �
      |   ^
      = remove the character
2 errors
checked 1 form, 8 concepts and 6 providers: not clean
[1]
# Of several the last line says in how many of them something is wrong.
$ unefois check --library tests/library tests/golden/a_good_form_says_nothing/form.yaml tests/golden/line_lost/form.yaml tests/golden/conditions_that_read_nothing/form.yaml 2>&1 | tail -2
1 error, 4 warnings
checked 3 forms, 8 concepts and 6 providers: 1 error and 4 warnings in 2 forms
