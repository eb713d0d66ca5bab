// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/publicationchecks.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace convenor {

/// What the publication check found, under the sessions that it is about, those with the worst
/// first. A click goes to the field; what is accepted is shown when asked for.
class FindingPane final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingPane(QWidget *parent = nullptr);

    void setFindings(const QList<NamedFinding> &findings);
    void setReadOnly(bool readOnly);

signals:
    void fieldRequested(convenor::Kind kind, qint64 id, const QByteArray &field);
    /// The same where it is a translation that is found fault with, or missing.
    void translationRequested(const convenor::PublicField &where);
    void acceptRequested(const convenor::NamedFinding &finding);
    void withdrawRequested(const convenor::NamedFinding &finding);

private:
    void layOut();
    void fill();
    void addGroup(const QString &title);
    void addFinding(qsizetype place);
    void showLabel(qsizetype open);
    void showDeeds();
    void showMenu(const QPoint &at);
    void goTo(const NamedFinding &finding);
    const NamedFinding *current() const;

    QLabel *m_label;
    QListWidget *m_list;
    QCheckBox *m_showAccepted;
    QPushButton *m_accept;
    QPushButton *m_withdraw;
    QList<NamedFinding> m_findings;
    bool m_isReadOnly = false;
};

} // namespace convenor
