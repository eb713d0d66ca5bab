// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldsheet.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>

namespace convenor {

QString objectNameOf(const char *field)
{
    QString name;
    bool upper = false;
    for (const char *c = field; *c; ++c) {
        if (*c == '_') {
            upper = true;
            continue;
        }
        const QChar letter = QLatin1Char(*c);
        name.append(upper ? letter.toUpper() : letter);
        upper = false;
    }
    return name;
}

void fitHeight(FieldEditor *area, int fewestLines, int mostLines)
{
    auto *edit = qobject_cast<QPlainTextEdit *>(area->editor());
    const auto fit = [edit, fewestLines, mostLines] {
        const int frame = 2 * edit->frameWidth() + int(2 * edit->document()->documentMargin()) + 2;
        // A plain text's layout measures itself in lines.
        const int lines = int(edit->document()->documentLayout()->documentSize().height());
        const int height =
            qBound(fewestLines, lines, mostLines) * edit->fontMetrics().lineSpacing();
        if (edit->height() != height + frame)
            edit->setFixedHeight(height + frame);
    };
    QObject::connect(edit->document()->documentLayout(),
                     &QAbstractTextDocumentLayout::documentSizeChanged, edit, fit);
    fit();
}

} // namespace convenor
