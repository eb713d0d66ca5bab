// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/pastedrows.h"

#include "publish/sealeddocument.h"

#include <QMimeData>
#include <QTextFrame>
#include <QTextTable>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    if (!text.contains(u'\t') && !text.contains(u'\n') && !text.startsWith(u'"'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString textOf(const QTextTableCell &cell)
{
    QTextCursor cursor = cell.firstCursorPosition();
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return cursor.selectedText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n')
        .trimmed();
}

QString rowsOf(const QTextTable &table)
{
    QString rows;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const bool isFirst = cell.row() == row && cell.column() == column; // of a merged one
            cells.append(isFirst ? quoted(textOf(cell)) : QString());
        }
        rows += cells.join(u'\t') + u'\n';
    }
    return rows;
}

} // namespace

QByteArray pastedRows(const QMimeData &data)
{
    const QString text = data.text();
    if (text.contains(u'\t'))
        return text.toUtf8();
    if (data.hasHtml() && data.html().contains(u"<table"_s, Qt::CaseInsensitive)) {
        SealedDocument document; // what was copied loads nothing from anywhere
        document.setHtml(data.html());
        for (const QTextFrame *frame : document.rootFrame()->childFrames()) {
            if (const auto *table = qobject_cast<const QTextTable *>(frame))
                return rowsOf(*table).toUtf8();
        }
    }
    const bool isTable = text.contains(u'@') || text.contains(u'\n');
    return isTable ? text.toUtf8() : QByteArray();
}

} // namespace convenor
