// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace convenor {

/// What can be pasted on its own: the whole series, where `session` is empty, or one session.
struct MarkupPart
{
    QString session; ///< its key
    QString title;
    QString markup;

    bool operator==(const MarkupPart &) const = default;
};

/// The markup to paste into a CMS, of the series or of one session, and the ways to copy it.
class MarkupPane final : public QWidget
{
    Q_OBJECT

public:
    explicit MarkupPane(QWidget *parent = nullptr);

    /// The same part stays chosen, where it is still there.
    void setParts(const QList<MarkupPart> &parts);

signals:
    /// Of the session with that key; empty: of the series.
    void copyRequested(const QString &session);
    void copyTextRequested(const QString &session);

private:
    void show();

    QList<MarkupPart> m_parts;
    QComboBox *m_part;
    QPlainTextEdit *m_markup;
    QPushButton *m_copy;
    QPushButton *m_copyText;
};

} // namespace convenor
