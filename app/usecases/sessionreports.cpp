// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/sessionreports.h"

#include "publish/sessionreport.h"
#include "usecases/door.h"
#include "usecases/internalviewbuilder.h"
#include "usecases/papers.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/registeredviewbuilder.h"
#include "usecases/workspace.h"

namespace convenor {

namespace {

Result<Manuscript> reportOf(Stores &stores, SessionId session, Audience audience)
{
    switch (audience) {
    case Audience::Internal:
        return internalView(stores, session).map(internalReport);
    case Audience::Registered:
        return registeredView(stores, session).map(registeredReport);
    case Audience::Public:
        break;
    }
    return publicSession(stores, session).map([](const PublicPart &part) {
        return publicReport(part.series, part.session);
    });
}

} // namespace

Result<Manuscript> SessionReports::report(SessionId session, Audience audience) const
{
    const Door &door = m_workspace.door();
    return door
        .read<Manuscript>([&](Stores &stores) { return reportOf(stores, session, audience); })
        .map([&](Manuscript manuscript) {
            manuscript.made = door.now();
            return manuscript;
        });
}

Result<void> SessionReports::exportReport(SessionId session, Audience audience, const QString &path,
                                          const DocumentProgress &progress) const
{
    return report(session, audience).and_then([&](const Manuscript &manuscript) {
        return writePaper(m_workspace, manuscript, path, progress);
    });
}

} // namespace convenor
