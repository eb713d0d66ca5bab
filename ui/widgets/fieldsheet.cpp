// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldsheet.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTimer>
#include <QtMath>

namespace convenor {

namespace {

/// Follows the text and the width, of which the number of lines depends.
class HeightFitter final : public QObject
{
public:
    HeightFitter(QPlainTextEdit *edit, int fewestLines, int mostLines)
        : QObject(edit)
        , m_edit(edit)
        , m_fewest(fewestLines)
        , m_most(mostLines)
    {
        edit->viewport()->installEventFilter(this);
        connect(edit->document()->documentLayout(),
                &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { fit(); });
        fit();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The editor lays its text out anew after this.
        if (event->type() == QEvent::Resize)
            QTimer::singleShot(0, this, [this] { fit(); });
        return QObject::eventFilter(watched, event);
    }

private:
    void fit()
    {
        if (m_isFitting)
            return;
        m_isFitting = true;
        const QTextDocument &text = *m_edit->document();
        const qreal line = m_edit->fontMetrics().lineSpacing();
        qreal height = 0;
        // What was not seen yet is not laid out, and counts as one line, until it is asked for.
        for (QTextBlock block = text.begin(); block.isValid() && height < m_most * line;
             block = block.next())
            height += text.documentLayout()->blockBoundingRect(block).height();
        const qreal frame = 2 * m_edit->frameWidth() + 2 * text.documentMargin() + 2;
        const int fitting = qCeil(qBound(m_fewest * line, height, m_most * line) + frame);
        if (m_edit->height() != fitting)
            m_edit->setFixedHeight(fitting);
        m_isFitting = false;
    }

    QPlainTextEdit *m_edit;
    int m_fewest;
    int m_most;
    bool m_isFitting = false;
};

} // namespace

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
    new HeightFitter(qobject_cast<QPlainTextEdit *>(area->editor()), fewestLines, mostLines);
}

} // namespace convenor
