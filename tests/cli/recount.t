# Every figure of an audit counted again by a program that shares nothing with this one.
$ unefois audit forms --format csv >$T/a.csv; /usr/bin/python3 tests/recount/recount.py forms $T/a.csv
13 forms, 182 figures counted again: 0 differ
$ unefois audit tests/library --library tests/library --format csv >$T/b.csv; /usr/bin/python3 tests/recount/recount.py tests/library $T/b.csv
4 forms, 56 figures counted again: 0 differ
$ sed 's/,36,/,35,/; /^,dpae/d' $T/a.csv >$T/c.csv; /usr/bin/python3 tests/recount/recount.py forms $T/c.csv | grep -v figures
c3s: cells_before is 35, counted again 36
dpae: counted on one side only
marche-public-simplifie: lines_before is 35, counted again 36
