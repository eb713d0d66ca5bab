// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QFrame;
class QLabel;
class QListWidget;
class QPushButton;

namespace convenor {

/// What is seen while no file is open: the ways to have one, and why one could not be opened, with
/// the ways out of that.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &paths);
    /// `backup` is the newest one beside the file, empty where there is none.
    void showRefusal(const QString &path, const Error &error, const QString &backup);
    void clearRefusal();
    /// Whether there is an open file to go back to.
    void setBackOffered(bool offered);

signals:
    void sampleAsked();
    void newAsked();
    void openAsked();
    void importAsked();
    void fileAsked(const QString &path);
    void readOnlyAsked(const QString &path);
    void breakLockAsked(const QString &path);
    void restoreAsked(const QString &path, const QString &backup);
    void backAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeWays();
    QWidget *makeRefusal();
    QPushButton *wayOutButton(const QString &name, const QString &text);
    void setIcons();

    QFrame *m_refusal;
    QLabel *m_what;
    QLabel *m_wayOut;
    QLabel *m_details;
    QPushButton *m_readOnly;
    QPushButton *m_breakLock;
    QPushButton *m_restore;
    QPushButton *m_back;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    QList<std::pair<QPushButton *, QString>> m_icons;
    QString m_path;
    QString m_backup;
};

} // namespace convenor
