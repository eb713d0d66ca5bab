// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/documentkeys.h"
#include "exchange/documentreader.h"
#include "exchange/documentwriter.h"
#include "tests/exchange/documents.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Every value of a document in which everything is set, given the wrong type in turn.
class TestFieldTypes final : public QObject
{
    Q_OBJECT

private slots:
    void wrongTypeOfAnyValueIsToldAtItsPlace();
    void unknownKeyInAnyObjectIsToldAtItsPlace();
};

namespace {

using Visit = std::function<void(Json &, const QString &)>;

/// Visits every value below this one with its path.
void eachValue(Json &json, const QString &path, const Visit &visit)
{
    visit(json, path);
    if (json.is_object()) {
        for (auto item = json.begin(); item != json.end(); ++item)
            eachValue(item.value(),
                      (path.isEmpty() ? path : path + u'.') + QString::fromStdString(item.key()),
                      visit);
    } else if (json.is_array()) {
        for (size_t i = 0; i < json.size(); ++i)
            eachValue(json[i], path + u"[%1]"_s.arg(i), visit);
    }
}

QByteArray wantedBy(const Json &json)
{
    if (json.is_object())
        return "document.wants-object";
    if (json.is_array())
        return "document.wants-list";
    if (json.is_string())
        return "document.wants-text";
    return json.is_boolean() ? "document.wants-boolean" : "document.wants-number";
}

Json fullJson()
{
    MadeUp makeUp({}, 1);
    const QByteArray bytes = writeDocument(referringDocument(makeUp));
    return Json::parse(bytes.cbegin(), bytes.cend());
}

bool isTold(const Json &json, const Problem &expected)
{
    const std::string text = json.dump();
    const auto read = readDocument(QByteArray(text.data(), qsizetype(text.size())));
    if (read)
        return false;
    return std::any_of(
        read.error().list.cbegin(), read.error().list.cend(), [&](const Problem &each) {
            return each.where == expected.where && each.what.code == expected.what.code;
        });
}

} // namespace

void TestFieldTypes::wrongTypeOfAnyValueIsToldAtItsPlace()
{
    Json json = fullJson();
    int count = 0;
    eachValue(json, {}, [&](Json &value, const QString &path) {
        const Json right = value;
        for (const Json &wrong : {Json(), Json(7.5), Json("text"), Json::array(), Json::object()}) {
            if (wrong.type() == right.type())
                continue;
            value = wrong;
            QVERIFY2(isTold(json, {path, {wantedBy(right), {}}}),
                     qPrintable(path + u' ' + QString::fromLatin1(wrong.type_name())));
            ++count;
        }
        value = right;
    });
    QVERIFY(count > 700);
}

void TestFieldTypes::unknownKeyInAnyObjectIsToldAtItsPlace()
{
    Json json = fullJson();
    int count = 0;
    eachValue(json, {}, [&](Json &value, const QString &path) {
        if (!value.is_object() || path.contains(u"translations") || path.contains(u"answers"))
            return;
        value["titel"] = "x";
        const QString where = (path.isEmpty() ? path : path + u'.') + u"titel"_s;
        QVERIFY2(isTold(json, {where, {"document.unknown-key", {}}}), qPrintable(where));
        value.erase("titel");
        ++count;
    });
    QVERIFY(count > 20);
}

QTEST_APPLESS_MAIN(TestFieldTypes)

#include "tst_fieldtypes.moc"
