// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

namespace convenor {

namespace {

void unite(ChangeSet &all, const ChangeSet &more)
{
    if (more.isEverything()) {
        all = more;
        return;
    }
    for (size_t kind = 0; kind < kindCount; ++kind) {
        for (const qint64 id : more.ids(Kind(kind)))
            all.add(Kind(kind), id);
    }
}

} // namespace

PageStack::PageStack(QList<PageEntry> entries, Prompts &prompts, QWidget *parent)
    : QStackedWidget(parent)
    , m_entries(std::move(entries))
    , m_prompts(prompts)
{
    setObjectName(QStringLiteral("pageStack"));
}

void PageStack::setWorkspace(Workspace *workspace)
{
    for (const Made &each : std::exchange(m_made, {}))
        delete each.page;
    m_workspace = workspace;
    m_series = {};
    m_current = -1;
    if (workspace)
        m_made.resize(m_entries.size());
}

void PageStack::showPage(int index)
{
    if (!m_workspace || index < 0 || index >= m_entries.size())
        return;
    Page *page = made(index);
    m_current = index;
    bringUpToDate(index);
    setCurrentWidget(page);
    emit pageShown(index);
}

void PageStack::setSeries(SeriesId series)
{
    m_series = series;
    if (m_current >= 0)
        bringUpToDate(m_current);
}

void PageStack::refresh(const ChangeSet &changes)
{
    for (Made &each : m_made) {
        if (each.page)
            unite(each.missed, changes);
    }
    if (m_current >= 0)
        bringUpToDate(m_current);
}

bool PageStack::reveal(Kind kind, qint64 id)
{
    return revealOn(kind, kind, id);
}

bool PageStack::revealOn(Kind pageOf, Kind kind, qint64 id)
{
    for (int index = 0; index < m_made.size(); ++index) {
        if (!m_entries[index].kinds.contains(pageOf))
            continue;
        made(index);
        bringUpToDate(index);
        if (m_made[index].page->reveal(kind, id)) {
            showPage(index);
            return true;
        }
    }
    return false;
}

bool PageStack::focusField(const QByteArray &field)
{
    const Made current = m_made.value(m_current);
    return current.page && current.page->focusField(field);
}

void PageStack::commitPending()
{
    for (const Made &each : m_made) {
        if (each.page)
            each.page->commitPending();
    }
}

SessionId PageStack::chosenSession() const
{
    SessionId chosen;
    if (const Made current = m_made.value(m_current); current.page)
        chosen = current.page->chosenSession();
    for (const Made &each : m_made) {
        if (chosen.isNull() && each.page)
            chosen = each.page->chosenSession();
    }
    return chosen;
}

Page *PageStack::made(int index)
{
    Made &slot = m_made[index];
    if (slot.page)
        return slot.page;
    slot.page = m_entries[index].make(*m_workspace, m_prompts);
    slot.page->setAccessibleName(m_entries[index].title);
    addWidget(slot.page);
    connect(slot.page, &Page::done, this, &PageStack::done);
    connect(slot.page, &Page::told, this, &PageStack::told);
    connect(slot.page, &Page::failed, this, &PageStack::failed);
    connect(slot.page, &Page::revealRequested, this, &PageStack::revealRequested);
    connect(slot.page, &Page::fieldRequested, this, &PageStack::fieldRequested);
    connect(slot.page, &Page::notesMailRequested, this, &PageStack::notesMailRequested);
    connect(slot.page, &Page::translationRequested, this, &PageStack::translationRequested);
    // Every page shows a series from its first moment on, be it none.
    slot.series = m_series;
    slot.page->setSeries(m_series);
    return slot.page;
}

void PageStack::bringUpToDate(int index)
{
    Made &slot = m_made[index];
    if (const ChangeSet missed = std::exchange(slot.missed, {}); !missed.isEmpty())
        slot.page->refresh(missed);
    if (slot.series != m_series) {
        slot.series = m_series;
        slot.page->setSeries(m_series);
    }
}

} // namespace convenor
