// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/jobs.h"

namespace convenor {

void Jobs::cancel()
{
    for (const Running &each : m_running) {
        if (each.use == Use::Cancellable)
            each.ticket->cancel();
    }
    emit changed();
}

void Jobs::finish()
{
    for (Running &each : m_running) {
        each.ticket->cancel();
        each.wanted = false;
    }
    for (const Running &each : m_running)
        each.watcher->waitForFinished();
}

bool Jobs::isBusy() const
{
    return !state().label.isEmpty();
}

Jobs::State Jobs::state() const
{
    for (const Running &each : m_running) {
        if (each.use != Use::Quiet && each.wanted)
            return {each.label, each.ticket->percent(),
                    each.use == Use::Cancellable && !each.ticket->isCancelled()};
    }
    return {};
}

std::shared_ptr<Jobs::Ticket> Jobs::add(const QString &name, const QString &label, Use use)
{
    for (Running &each : m_running) {
        if (each.name == name) {
            each.ticket->cancel();
            each.wanted = false;
        }
    }
    m_running.append({name, label, use, std::make_shared<Ticket>(), nullptr, true});
    return m_running.last().ticket;
}

bool Jobs::isWanted(const std::shared_ptr<Ticket> &ticket) const
{
    return std::any_of(m_running.begin(), m_running.end(),
                       [&](const Running &each) { return each.ticket == ticket && each.wanted; });
}

void Jobs::remove(const std::shared_ptr<Ticket> &ticket)
{
    m_running.removeIf([&](const Running &each) { return each.ticket == ticket; });
    emit changed();
}

} // namespace convenor
