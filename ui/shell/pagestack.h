// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"

#include <QPointer>
#include <QStackedWidget>

#include <functional>

namespace convenor {

/// What the window knows of a page before it is made.
struct PageEntry
{
    QString title;
    QString iconName;
    QList<Kind> kinds; ///< the things that it shows
    std::function<Page *(Workspace &, Prompts &)> make;
};

/// The pages over an open file, each made when it is first shown. A page that is not seen is told
/// what changed when it is shown again.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(QList<PageEntry> entries, Prompts &prompts, QWidget *parent = nullptr);

    /// Null deletes all pages.
    void setWorkspace(Workspace *workspace);
    void showPage(int index);
    void setSeries(SeriesId series);
    void refresh(const ChangeSet &changes);
    /// Shows the page on which this thing can be seen; false where there is none.
    bool reveal(Kind kind, qint64 id);
    /// The same on the page that shows things of the kind `pageOf`, such as a session among notes.
    bool revealOn(Kind pageOf, Kind kind, qint64 id);
    /// Puts the cursor into a field of the page that is shown.
    bool focusField(const QByteArray &field);
    void commitPending();
    SeriesId series() const { return m_series; }
    /// The session of the page that is shown, else of the first one that looks at one.
    SessionId chosenSession() const;
    const QList<PageEntry> &entries() const { return m_entries; }

signals:
    void pageShown(int index);
    void done(const QString &message);
    void told(const QString &message);
    void failed(const convenor::Error &error);
    void revealRequested(convenor::Kind kind, qint64 id);
    void fieldRequested(convenor::Kind kind, qint64 id, const QByteArray &field);
    void notesMailRequested(convenor::SessionId session);
    void translationRequested(const convenor::PublicField &where);

private:
    struct Made
    {
        Page *page = nullptr;
        ChangeSet missed;
        SeriesId series;
    };

    Page *made(int index);
    void bringUpToDate(int index);

    QList<PageEntry> m_entries;
    Prompts &m_prompts;
    Workspace *m_workspace = nullptr;
    QList<Made> m_made;
    SeriesId m_series;
    int m_current = -1;
};

} // namespace convenor
