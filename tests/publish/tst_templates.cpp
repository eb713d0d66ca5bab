// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pages.h"
#include "publish/templates.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

class TemplatesTest final : public QObject
{
    Q_OBJECT

private slots:
    void takesTheUsersFileInPlaceOfOurs();
    void ourOwnTemplatesAreSound();
    void rendersValuesAtTheirLevel();
    void noBraceTakesEscapingBack_data();
    void noBraceTakesEscapingBack();
    void refuses_data();
    void refuses();
    void allows_data();
    void allows();
    void listsEveryFault();
    void refusesUnusableFiles();
    void plainTextAndHtmlAreNotMixed();

private:
    static Result<QByteArray> rendered(const QByteArray &text, const QByteArray &partial = {});
};

static Shape shape()
{
    Shape item;
    item.with(ShapeField::Text, {"name"}).with(ShapeField::Flag, {"last"});
    Shape words;
    words.with(ShapeField::Markup, {"hello"});
    Shape whole;
    whole.with(ShapeField::Text, {"title", "name", "empty"})
        .with(ShapeField::Link, {"link"})
        .with(ShapeField::Markup, {"prose"})
        .with(ShapeField::Flag, {"flag"})
        .with(ShapeField::List, "items", item)
        .with(ShapeField::Object, "words", words);
    return whole;
}

static Values values()
{
    Values first;
    first.setText("name", u"one");
    Values second;
    second.setFlag("last");
    Values words;
    words.setMarkup("hello", {u"<i>Hello</i>"_s});
    Values whole;
    whole.setText("title", u"<b>\"&'");
    whole.setText("name", u"outer");
    whole.setLink("link", u"https://example.org/?a=1&b='"_s);
    whole.setMarkup("prose", {u"<p>x</p>"_s});
    whole.setFlag("flag");
    whole.setList("items", {first, second});
    whole.setObject("words", words);
    return whole;
}

static void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

Result<QByteArray> TemplatesTest::rendered(const QByteArray &text, const QByteArray &partial)
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"t.mustache"_s), text);
    writeFile(folder.filePath(u"part.mustache"_s), partial);
    return Templates::load(folder.path()).and_then([](const Templates &templates) {
        return Template::compile(templates, u"t.mustache"_s, shape()).map([](const Template &t) {
            return t.render(values());
        });
    });
}

void TemplatesTest::plainTextAndHtmlAreNotMixed()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"plain.mustache"_s),
              "{{#flag}}\n<{{title}}>\n{{/flag}}\n\n{{#items}}\n- {{title}}\n{{/items}}\nend\n");
    const auto templates = Templates::load(folder.path());
    QVERIFY(templates);
    const auto compiled = [&](ShapeField::Kind kind, Medium medium) {
        Shape item;
        item.with(kind, {"title"});
        Shape whole;
        whole.with(kind, {"title"})
            .with(ShapeField::Flag, {"flag"})
            .with(ShapeField::List, "items", item);
        return Template::compile(*templates, u"plain.mustache"_s, whole, medium);
    };
    for (const auto kind : {ShapeField::Text, ShapeField::Link, ShapeField::Markup}) {
        const auto refused = compiled(kind, Medium::PlainText);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason.code, QByteArray("template.unsafe-place"));
    }
    QVERIFY(!compiled(ShapeField::Plain, Medium::Html));
    const auto plain = compiled(ShapeField::Plain, Medium::PlainText);
    QVERIFY(plain);
    Values item;
    item.setPlain("title", u"one");
    Values whole;
    whole.setPlain("title", u"a & <b> \"c\"\u202e");
    whole.setFlag("flag");
    whole.setList("items", {item, item});
    QCOMPARE(plain->render(whole), QByteArray("<a & <b> \"c\">\n\n- one\n- one\nend\n"));
}

void TemplatesTest::takesTheUsersFileInPlaceOfOurs()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"fragment.mustache"_s), "Just {{title}}\r\n");
    writeFile(folder.filePath(u"page.css"_s), "p { color: red }");
    const auto templates = Templates::load(folder.path());
    QVERIFY(templates);
    PublicSeries series;
    series.title = u"A & B"_s;
    QCOMPARE(seriesFragment(series, *templates).value(), QByteArray("Just A &amp; B\n"));
    QCOMPARE(templates->style(), QByteArray("p { color: red }"));
    QVERIFY(seriesPage(series, *templates).value().contains("<style>p { color: red }</style>"));
}

void TemplatesTest::ourOwnTemplatesAreSound()
{
    const auto templates = Templates::load();
    QVERIFY(templates);
    const auto checked = checkTemplates(*templates);
    if (!checked)
        QFAIL(qPrintable(checked.error().list.first().where + u' '
                         + QString::fromLatin1(checked.error().reason.code)));
}

void TemplatesTest::rendersValuesAtTheirLevel()
{
    // The second item has no name of its own, and is not given the outer one.
    QCOMPARE(rendered("{{#items}}[{{name}}{{^last}},{{/last}}]{{/items}} {{name}}").value(),
             QByteArray("[one,][] outer"));
    QCOMPARE(rendered("{{words.hello}}{{#empty}}no{{/empty}}{{^empty}}yes{{/empty}}").value(),
             QByteArray("<i>Hello</i>yes"));
    QCOMPARE(rendered("{{! a comment }}a{{> part}}c", "b{{name}}").value(), QByteArray("abouterc"));
}

void TemplatesTest::noBraceTakesEscapingBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("two") << QByteArray("{{title}}");
    QTest::newRow("three") << QByteArray("{{{title}}}");
    QTest::newRow("ampersand") << QByteArray("{{& title }}");
}

void TemplatesTest::noBraceTakesEscapingBack()
{
    QFETCH(QByteArray, text);
    QCOMPARE(rendered(text).value(), QByteArray("&lt;b&gt;&quot;&amp;&#39;"));
}

void TemplatesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &code,
                        const char *line, const char *what) {
        QTest::newRow(name) << text << "template." + code << QString::fromLatin1(line)
                            << QString::fromUtf8(what);
    };
    row("unknown field", "a\n{{titel}}", "unknown-field", "2", "titel");
    row("unknown section", "{{#nothing}}{{/nothing}}", "unknown-field", "1", "nothing");
    row("unknown in an object", "{{words.helo}}", "unknown-field", "1", "words.helo");
    row("item's field outside", "{{#items}}{{/items}}\n\n{{last}}", "unknown-field", "3", "last");
    row("item's field in the inverse", "{{^items}}{{last}}{{/items}}", "unknown-field", "1",
        "last");
    row("a list as value", "{{items}}", "not-a-value", "1", "items");
    row("a flag as value", "{{flag}}", "not-a-value", "1", "flag");
    row("the item itself", "{{#items}}{{.}}{{/items}}", "unknown-field", "1", ".");
    row("nothing", "{{}}", "unknown-field", "1", "");
    row("unclosed tag", "a\n{{title", "unclosed-tag", "2", "{{title");
    row("unclosed three", "{{{title}}", "unclosed-tag", "1", "{{{title}}");
    row("unclosed section", "\n{{#flag}}a", "unclosed-section", "2", "flag");
    row("crossed sections", "{{#flag}}{{#name}}{{/flag}}{{/name}}", "unopened-section", "1",
        "flag");
    row("unopened section", "{{/flag}}", "unopened-section", "1", "flag");
    row("other braces", "{{=<% %>=}}", "forbidden-tag", "1", "<% %>=");
    row("unknown file", "{{> gone}}", "unknown-file", "1", "gone");
    row("file above", "{{> ../t}}", "unknown-file", "1", "../t");
    row("itself", "{{> t}}", "includes-itself", "1", "t");
    row("text in script", "<script>{{title}}</script>", "unsafe-place", "1", "title");
    row("text in style", "<style>{{title}}</style>", "unsafe-place", "1", "title");
    row("text in a comment", "<!-- {{title}} -->", "unsafe-place", "1", "title");
    row("text as a tag", "<{{title}}>", "unsafe-place", "1", "title");
    row("text in a tag's name", "<h{{title}}>", "unsafe-place", "1", "title");
    row("text between attributes", "<p {{title}}>", "unsafe-place", "1", "title");
    row("text without quotes", "<p title={{title}}>", "unsafe-place", "1", "title");
    row("text as an address", "<a href=\"{{title}}\">", "unsafe-place", "1", "title");
    row("text in an address", "<a href=\"https://x/{{title}}\">", "unsafe-place", "1", "title");
    row("text after an address", "<a href=\"{{link}}{{title}}\">", "unsafe-place", "1", "title");
    row("text as a handler", "<p onclick=\"{{title}}\">", "unsafe-place", "1", "title");
    row("text as a style", "<p style='{{title}}'>", "unsafe-place", "1", "title");
    row("link as a source", "<img src=\"{{link}}\">", "unsafe-place", "1", "link");
    row("link without quotes", "<a href={{link}}>", "unsafe-place", "1", "link");
    row("markup in an attribute", "<p title=\"{{{prose}}}\">", "unsafe-place", "1", "prose");
    row("markup in a title", "<title>{{prose}}</title>", "unsafe-place", "1", "prose");
    row("script split by a section", "<scr{{#flag}} a=\"\"{{/flag}}ipt>{{title}}", "unsafe-place",
        "1", "title");
    row("script split by a comment", "<scr{{!x}}ipt>{{title}}", "unsafe-place", "1", "title");
    row("section that opens a tag", "{{#flag}}<p title=\"{{/flag}}", "unsafe-section", "1", "flag");
    row("section that closes a comment", "<!--{{#flag}}-->{{/flag}}", "unsafe-section", "1",
        "flag");
}

void TemplatesTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QFETCH(QString, line);
    QFETCH(QString, what);
    const auto result = rendered(text);
    QVERIFY2(!result, "must be refused");
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QCOMPARE(result.error().reason.code, code);
    QCOMPARE(result.error().reason.arguments, (QStringList{u"t.mustache"_s, line, what}));
}

void TemplatesTest::allows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("attribute") << QByteArray(
        "<p title=\"a {{title}}\" lang='{{name}}'>{{title}}</p>");
    QTest::newRow("address") << QByteArray("<a class=x href=\"{{link}}\">{{link}}</a>");
    QTest::newRow("place in the page") << QByteArray("<a href=\"#{{name}}\">x</a>");
    QTest::newRow("title") << QByteArray("<title>{{title}}</title>{{prose}}");
    QTest::newRow("optional attribute")
        << QByteArray("<p{{#flag}} id=\"{{name}}\"{{/flag}}>{{prose}}");
    QTest::newRow("two of them") << QByteArray(
        "<p{{#flag}} id='x'{{/flag}}{{^flag}} id='y'{{/flag}} lang=en>{{prose}}");
    QTest::newRow("optional element")
        << QByteArray("{{#link}}<a href=\"{{link}}\">{{/link}}x{{#link}}</a>{{/link}}{{prose}}");
    QTest::newRow("script without fields") << QByteArray("<script>if (1 < 2) {}</script>{{prose}}");
    QTest::newRow("less than") << QByteArray("1 < 2 <> {{prose}}");
    QTest::newRow("comment") << QByteArray("<!-- <script> -- > -->{{prose}}");
    QTest::newRow("self-closing") << QByteArray("<br/><hr />{{prose}}");
}

void TemplatesTest::allows()
{
    QFETCH(QByteArray, text);
    const auto result = rendered(text);
    QVERIFY2(result, result ? "" : result.error().reason.code.constData());
}

void TemplatesTest::listsEveryFault()
{
    const auto result = rendered("{{a}}\n{{> part}}\n{{b}}", "\n{{c}}");
    QVERIFY(!result);
    QStringList places;
    for (const Problem &problem : result.error().list)
        places += problem.where;
    QCOMPARE(places, (QStringList{u"t.mustache:1"_s, u"part.mustache:2"_s, u"t.mustache:3"_s}));
}

void TemplatesTest::refusesUnusableFiles()
{
    const QTemporaryDir folder;
    QCOMPARE(Templates::load(folder.filePath(u"gone"_s)).error().reason.code,
             QByteArray("template.no-folder"));
    writeFile(folder.filePath(u"x.mustache"_s), "\xff\xfe");
    QCOMPARE(Templates::load(folder.path()).error().reason.code, QByteArray("template.not-text"));
    writeFile(folder.filePath(u"x.mustache"_s), QByteArray(2000000, 'x'));
    QCOMPARE(Templates::load(folder.path()).error().reason.code, QByteArray("template.too-large"));
    QFile::remove(folder.filePath(u"x.mustache"_s));
    writeFile(folder.filePath(u"page.css"_s), "</STYLE><script>");
    QCOMPARE(Templates::load(folder.path()).error().reason.code,
             QByteArray("template.not-a-style"));
}

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
