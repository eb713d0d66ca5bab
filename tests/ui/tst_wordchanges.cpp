// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wordchanges.h"

#include <QTest>
#include <QTextBlock>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

/// What is drawn struck through or underlined, a passage after the other.
QStringList marked(const WordChanges &view, bool (*isMarked)(const QTextCharFormat &))
{
    QStringList all;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (isMarked(part.fragment().charFormat()))
                all.append(part.fragment().text());
        }
    }
    return all;
}

QStringList removedIn(const WordChanges &view)
{
    return marked(view, [](const QTextCharFormat &format) { return format.fontStrikeOut(); });
}

QStringList addedIn(const WordChanges &view)
{
    return marked(view, [](const QTextCharFormat &format) { return format.fontUnderline(); });
}

const QList<TextPiece> pieces = wordDifferences(u"We will fund it."_s, u"We may fund it now."_s);

} // namespace

class TestWordChanges final : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatChangedByMoreThanColour();
    void aSideShowsItsVersionAlone();
    void longPassagesAreShortenedOnlyWhereAsked();
    void markupIsShownAsItIs();
};

void TestWordChanges::marksWhatChangedByMoreThanColour()
{
    WordChanges view(nullptr);
    view.showPieces(pieces);
    QCOMPARE(view.toPlainText(), u"We willmay fund it now."_s);
    QCOMPARE(removedIn(view), QStringList{u"will"_s});
    QCOMPARE(addedIn(view), (QStringList{u"may"_s, u" now"_s}));
}

void TestWordChanges::aSideShowsItsVersionAlone()
{
    WordChanges before(nullptr, WordChanges::Side::Before);
    before.showPieces(pieces);
    QCOMPARE(before.toPlainText(), u"We will fund it."_s);
    QCOMPARE(removedIn(before), QStringList{u"will"_s});
    WordChanges after(nullptr, WordChanges::Side::After);
    after.showPieces(pieces);
    QCOMPARE(after.toPlainText(), u"We may fund it now."_s);
    QCOMPARE(addedIn(after), (QStringList{u"may"_s, u" now"_s}));
}

void TestWordChanges::longPassagesAreShortenedOnlyWhereAsked()
{
    QString before;
    for (int line = 0; line < 40; ++line)
        before += u"line %1\n"_s.arg(line);
    QString after = before;
    after.replace(u"line 20\n"_s, u"row 20\n"_s);
    WordChanges view(nullptr);
    view.showPieces(wordDifferences(before, after));
    QCOMPARE(view.blockCount(), 41);
    view.showPieces(wordDifferences(before, after), true);
    QCOMPARE(view.toPlainText(), u"…\nline 18\nline 19\nlinerow 20\nline 21\nline 22\n…"_s);
}

void TestWordChanges::markupIsShownAsItIs()
{
    WordChanges view(nullptr);
    view.showPieces(wordDifferences({}, u"<img src=\"file:///etc/hostname\"> & <b>bold</b>"_s));
    QCOMPARE(view.toPlainText(), u"<img src=\"file:///etc/hostname\"> & <b>bold</b>"_s);
}

QTEST_MAIN(TestWordChanges)
#include "tst_wordchanges.moc"
