// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/maildrafts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace convenor;
using namespace Qt::StringLiterals;

// write-drafts FOLDER: drafts as NAME.eml, and beside each as NAME.json what it was made of.

namespace {

QJsonArray pairsOf(const QList<MailAddress> &list)
{
    QJsonArray pairs;
    for (const MailAddress &each : list) {
        const QString local = each.address.section(u'@', 0, 0);
        const QString domain = QString::fromLatin1(QUrl::toAce(each.address.section(u'@', 1)));
        pairs.append(QJsonArray{each.name, local + u'@' + domain});
    }
    return pairs;
}

QJsonObject objectOf(const MailDraft &draft)
{
    QJsonArray files;
    for (const MailAttachment &file : draft.attachments)
        files.append(QString::fromLatin1(file.bytes.toBase64()));
    return {{u"From"_s, pairsOf(draft.from)}, {u"To"_s, pairsOf(draft.to)},
            {u"Cc"_s, pairsOf(draft.cc)},     {u"Bcc"_s, pairsOf(draft.bcc)},
            {u"subject"_s, draft.subject},    {u"text"_s, draft.text},
            {u"html"_s, draft.html},          {u"files"_s, files}};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        qFatal("write-drafts FOLDER");
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    MailDraft noAddresses;
    noAddresses.text = u"text"_s;
    MailDraft withFile = test::plainDraft();
    withFile.attachments = {{u"a.txt"_s, "text/plain", "one\ntwo\n"}};
    MailDraft withHtml = test::plainDraft();
    withHtml.html = u"<p>Dear Zoë</p>"_s;
    withHtml.subject = u"Is =?utf-8?q?=0D=0ABcc:_x?= a name? 🌍"_s;
    const std::pair<QString, MailDraft> drafts[] = {{u"plain"_s, test::plainDraft()},
                                                    {u"none"_s, noAddresses},
                                                    {u"file"_s, withFile},
                                                    {u"html"_s, withHtml},
                                                    {u"full"_s, test::fullDraft()}};
    for (const auto &[name, draft] : drafts) {
        const auto bytes = mailBytes(draft);
        if (!bytes)
            qFatal("%s: %s", qPrintable(name), bytes.error().reason.code.constData());
        write(folder.filePath(name + u".eml"_s), *bytes);
        write(folder.filePath(name + u".json"_s), QJsonDocument(objectOf(draft)).toJson());
    }
    return 0;
}
