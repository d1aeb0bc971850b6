const listed = (text: string) => text.trim().split(/\s+/)

// What people type, or a site sends us to, so that we ask somebody inside: forms that were published as ways past some
// filter, and ranges of IANA's registries of special-purpose addresses.

/** They lead inside, however they are written. */
export const forbidden = listed(`
http://127.0.0.1/ http://127.1/ http://127.0.1/ http://127.127.127.127/ http://127.255.255.254/
http://2130706433/ http://017700000001/ http://0x7f000001/ http://0x7F.0x0.0x0.0x1/ http://0177.0.0.1/ http://0177.0000.0000.0001/
http://0x7f.1/ http://0x7f.0.1/ http://127.0x1/ http://00000177.1/ http://0X7F000001/ http://127.0.0.1./ http://2130706433./
http://0/ http://0.0.0.0/ http://0x0/ http://00/ http://0.0/ http://0.1.2.3/
http://１２７.０.０.１/ http://127。0。0。1/ http://127．0．0．1/ http://127｡0｡0｡1/ http://①②⑦.⓪.⓪.①/ http://𝟏𝟐𝟕.𝟎.𝟎.𝟏/
http://𝟷𝟸𝟽.𝟶.𝟶.𝟷/ http://²130706433/ http://¹²⁷.⁰.⁰.¹/ http://0ˣ7f.1/ http://０ｘ７ｆ.1/ http://12⑦.0.0.1/
http://%31%32%37.0.0.1/ http://127%2E0%2E0%2E1/ http://%30x7f.1/ http://127.0.0.1%2e/ http:127.0.0.1 http:/127.0.0.1/ http:\\\\127.0.0.1\\
http://127.0.0.1:80/ https://127.0.0.1:443/ http://127.0.0.1:00080/ http://127.0.0.1?@93.184.216.34/ http://127.0.0.1#@93.184.216.34/
http://127.0.0.1\\@93.184.216.34/ http://127.0.0.1/@93.184.216.34 http:///127.0.0.1/ hTTp://127.0.0.1/
http://169.254.169.254/latest/meta-data/ http://2852039166/ http://0xA9FEA9FE/ http://0xa9.0xfe.0xa9.0xfe/ http://0251.0376.0251.0376/
http://0251.254.169.254/ http://169.254.43518/ http://169.16689662/ http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/ http://169.254.170.2/ http://169.254.0.23/
http://0251.00376.000251.0000376/ http://127.1.1.1:80\\@127.2.2.2:80/ http://127.1.1.1:80\\@@127.2.2.2:80/ http://127.1.1.1:80#\\@127.2.2.2:80/
http://168.63.129.16/ http://2822734096/ http://0xa83f8110/ http://192.0.0.192/ http://192.0.0.1/ http://100.100.100.200/
http://10.0.0.1/ http://10.1/ http://012.0.0.1/ http://167772161/ http://172.16.0.1/ http://172.31.255.255/ http://192.168.0.1/ http://192.168.1/
http://3232235777/ http://0xc0a80101/ http://100.64.0.1/ http://100.127.255.255/ http://192.0.2.1/ http://198.51.100.7/ http://203.0.113.9/
http://198.18.0.1/ http://198.19.255.255/ http://192.88.99.1/ http://192.31.196.1/ http://192.52.193.1/ http://192.175.48.1/
http://224.0.0.1/ http://239.255.255.255/ http://240.0.0.1/ http://255.255.255.255/ http://4294967295/
http://[::]/ http://[::1]/ http://[0:0:0:0:0:0:0:1]/ http://[0000::1]/ http://[::0.0.0.1]/ http://[::127.0.0.1]/ http://[::7f00:1]/
http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[::FFFF:169.254.169.254]/ http://[0:0:0:0:0:ffff:10.0.0.1]/ http://[::ffff:0:127.0.0.1]/
http://[::ffff:93.184.216.34]/ http://[::93.184.216.34]/ http://[64:ff9b::127.0.0.1]/ http://[64:ff9b::93.184.216.34]/ http://[64:ff9b:1::a00:1]/
http://[64:ff9b:1:ffff::1]/ http://[64:ff9b:1:a9:fea9:fe00::]/ http://[2002:7f00:1::]/ http://[2002:a9fe:a9fe::1]/ http://[2002:5db8:d822::1]/
http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/ http://[2001::1]/ http://[2001:2::1]/ http://[2001:3::1]/ http://[2001:4:112::1]/ http://[2001:10::1]/
http://[2001:1::1]/ http://[2001:1ff:ffff::1]/ http://[2001:20::1]/ http://[2001:30::1]/ http://[2001:db8::1]/ http://[3fff::1]/ http://[3ffe:831f::1]/
http://[2620:4f:8000::1]/ http://[5f00::1]/ http://[100::1]/ http://[100:0:0:1::1]/ http://[4000::1]/ http://[1::1]/
http://[2606:2800:220:1:0:5efe:7f00:1]/ http://[2606:2800:220:1:200:5efe:10.0.0.1]/ http://[2606:2800:220:1:0:5efe:5db8:d822]/
http://[fe80::1]/ http://[fe80::a9fe:a9fe]/ http://[fe80::5efe:7f00:1]/ http://[febf::1]/ http://[fec0::1]/ http://[feff::1]/ http://[fc00::1]/
http://[fd00::1]/ http://[fd00:ec2::254]/ http://[fd20:ce::254]/ http://[ff02::1]/ http://[ff0e::1]/
http://localhost/ http://LOCALHOST/ http://localhost./ http://ｌｏｃａｌｈｏｓｔ/ http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/ http://loc%61lhost/ http://a.localhost/ http://lo\u00adcalhost/
http://intranet/ http://metadata/ http://metadata.google.internal/ http://instance-data/ http://rancher-metadata/ http://instance-data.ec2.internal/ http://printer.local/ http://PRINTER.LOCAL./
http://router.home.arpa/ http://duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion/ http://name.alt/
`)

/** They are no address of a document. */
export const bad = listed(`
http://user:password@93.184.216.34/ http://user@news.example.com/ http://:p@news.example.com/ http://127.0.0.1@news.example.com/
http://news.example.com@127.0.0.1/ http://news.example.com:80@127.0.0.1/ http://a%40b@127.0.0.1/
ftp://news.example.com/ file:///etc/passwd file://127.0.0.1/etc/passwd gopher://127.0.0.1:6379/_INFO data:text/html,hello javascript:alert(1)
0://127.0.0.1:80;http://news.example.com:80/ netdoc:///etc/passwd tftp://127.0.0.1/ sftp://127.0.0.1/ localhost:+11211aaa
blob:http://news.example.com/1 about:blank ws://news.example.com/ dict://127.0.0.1:11211/ ldap://127.0.0.1/ jar:http://127.0.0.1!/ view-source:http://127.0.0.1/
//127.0.0.1/ /etc/passwd news.example.com http:// https:// http://. http://.. http://.news.example.com/ http://a..b/ http://[::1 http://::1/
http://[fe80::1%25eth0]/ http://[fe80::1%eth0]/ http://[::1%lo]/ http://[::1%25lo]/ http://[v1.7f000001]/ http://[127.0.0.1]/ http://[1]/
http://256.256.256.256/ http://1.2.3.4.5/ http://127.0.0.0x100/ http://4294967296/ http://0x100000000/ http://127.0.0.1.5/ http://08.0.0.1/
http://425.510.425.510/ http://7147006462/ http://0x41414141A9FEA9FE/ http://0o177.0.0.1/ http://o177.0.0.1/ http://0000::1:80/ http://127.1.1.1:80:\\@@127.2.2.2:80/
http://127.0.0.1:65536/ http://127.0.0.1:80:80/ http://127.0.0.1%00.news.example.com/ http://127.0.0.1%20/ http://news%2fexample.com/
http://news.example.com:port/ http://[::ffff:127.0.0.1.]/
`)

/** They are other services. */
export const otherPorts = listed(`
http://93.184.216.34:22/ http://news.example.com:8080/ https://news.example.com:8443/ http://news.example.com:0/ http://127.0.0.1:6379/
http://[::1]:5432/ http://news.example.com:081/ http://news.example.com:65535/
`)
