// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usecases/canarysearch.h"

#include "tests/support/dump.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace convenor::test {

using namespace Qt::StringLiterals;

namespace {

/// Canaries are ASCII: one byte a letter is enough, whatever else is in the bytes.
void addPlain(QSet<QString> &found, const QByteArray &bytes)
{
    static const QRegularExpression canary(u"canary\\d{5}|fr-k\\d{5}"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    // Most outputs have none of the second kind; the first scan is by far the cheapest.
    const QString text = QString::fromLatin1(bytes);
    for (const auto &match : canary.globalMatch(text))
        found.insert(match.captured().toLower());
}

/// Every match of the pattern becomes the letter that its digits stand for.
QByteArray decoded(const QByteArray &bytes, const QString &pattern, int base)
{
    const QRegularExpression escape(pattern);
    const QString text = QString::fromLatin1(bytes);
    QString all;
    qsizetype end = 0;
    for (const auto &match : escape.globalMatch(text)) {
        all += QStringView(text).mid(end, match.capturedStart() - end);
        all += QChar(match.captured(1).toUInt(nullptr, base));
        end = match.capturedEnd();
    }
    return all.append(QStringView(text).mid(end)).toLatin1();
}

void addHexadecimal(QSet<QString> &found, const QByteArray &bytes)
{
    static const QRegularExpression run(u"[0-9A-Fa-f]{16,}"_s);
    for (const auto &match : run.globalMatch(QString::fromLatin1(bytes)))
        addPlain(found,
                 QByteArray::fromHex(match.captured().toLatin1()).replace('\0', QByteArray()));
}

/// The word stands at one of three places in its base64, which each give it another form.
void addBase64(QSet<QString> &found, const QByteArray &bytes)
{
    static const QRegularExpression run(u"[A-Za-z0-9+/_-]{12,}"_s);
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray form = (QByteArray(offset, ' ') + "canary").toBase64();
        const QByteArray kernel = form.mid(offset == 0 ? 0 : offset + 1, 6 - (offset > 0 ? 1 : 0));
        if (!bytes.contains(kernel))
            continue;
        for (const auto &match : run.globalMatch(QString::fromLatin1(bytes))) {
            const QByteArray text = match.captured().toLatin1();
            for (int from = 0; from < 4; ++from) {
                addPlain(found, QByteArray::fromBase64(text.mid(from)));
                addPlain(found,
                         QByteArray::fromBase64(text.mid(from), QByteArray::Base64UrlEncoding));
            }
        }
    }
}

struct Ran
{
    QByteArray out;
    QString fault;
};

Ran run(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return {{},
                program + u": "_s + process.errorString()
                    + QString::fromUtf8(process.readAllStandardError())};
    return {process.readAllStandardOutput(), {}};
}

} // namespace

QSet<QString> canariesIn(const QByteArray &bytes)
{
    QSet<QString> found;
    addPlain(found, bytes);
    if (bytes.contains("\n ") || bytes.contains("\n\t"))
        addPlain(found,
                 QByteArray(bytes).replace("\r\n ", "").replace("\n ", "").replace("\n\t", ""));
    if (bytes.contains('\0'))
        addPlain(found, QByteArray(bytes).replace('\0', QByteArray()));
    if (bytes.contains('%'))
        addPlain(found, QByteArray::fromPercentEncoding(bytes));
    if (bytes.contains("&#"))
        addPlain(
            found,
            decoded(decoded(bytes, u"&#(\\d{1,4});"_s, 10), u"&#[xX]([0-9a-fA-F]{1,4});"_s, 16));
    if (bytes.contains("\\u"))
        addPlain(found, decoded(bytes, u"\\\\u([0-9a-fA-F]{4})"_s, 16));
    if (bytes.contains("\\000"))
        addPlain(found, QByteArray(bytes).replace("\\000", ""));
    addHexadecimal(found, bytes);
    addBase64(found, bytes);
    return found;
}

SearchedPdf searchedPdf(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    writeBytes(path, bytes);
    SearchedPdf searched{canariesIn(bytes), {}, {}};
    for (const auto &[program, words] :
         {std::pair(u"qpdf"_s,
                    QStringList{u"--qdf"_s, u"--object-streams=disable"_s, path, u"-"_s}),
          std::pair(u"pdftotext"_s, QStringList{u"-raw"_s, path, u"-"_s}),
          std::pair(u"pdfinfo"_s, QStringList{path})}) {
        const Ran ran = run(program, words);
        if (!ran.fault.isEmpty())
            searched.fault = ran.fault;
        searched.canaries += canariesIn(ran.out);
        if (program == u"pdftotext")
            searched.pages = QString::fromUtf8(ran.out).split(u'\f', Qt::SkipEmptyParts);
    }
    return searched;
}

SearchedPdf searchedMail(const QByteArray &bytes)
{
    SearchedPdf searched;
    QByteArray texts;
    QByteArray file;
    enum { Head, Text, File } place = Head;
    bool isFile = false;
    const auto end = [&] {
        const QByteArray content = QByteArray::fromBase64(std::exchange(file, {}));
        searched.canaries += canariesIn(content);
        if (!content.startsWith("%PDF"))
            return;
        const SearchedPdf pdf = searchedPdf(content);
        searched.canaries += pdf.canaries;
        searched.pages += pdf.pages;
        searched.fault += pdf.fault;
    };
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.startsWith("--=_")) {
            end();
            place = Head;
            isFile = false;
        } else if (place == Head && line.trimmed().isEmpty()) {
            place = isFile ? File : Text;
        } else if (place == Head && line.startsWith("Content-Transfer-Encoding: base64")) {
            isFile = true;
        }
        (place == File ? file : texts) += line + '\n';
    }
    end();
    texts.replace("=\r\n", "");
    searched.canaries += canariesIn(texts);
    searched.canaries += canariesIn(decoded(texts, u"=([0-9A-F]{2})"_s, 16));
    return searched;
}

} // namespace convenor::test
