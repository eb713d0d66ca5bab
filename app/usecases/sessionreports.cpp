// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/sessionreports.h"

#include "publish/pdf.h"
#include "publish/sessionreportpage.h"
#include "usecases/door.h"
#include "usecases/internalviewbuilder.h"
#include "usecases/outputs.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/publishing.h"
#include "usecases/registeredviewbuilder.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Result<ReportPage> pageFor(Stores &stores, SessionId session, Audience audience,
                           const Templates &templates)
{
    switch (audience) {
    case Audience::Internal:
        return internalView(stores, session).and_then([&](const InternalSession &view) {
            return internalReport(view, templates);
        });
    case Audience::Registered:
        return registeredView(stores, session).and_then([&](const RegisteredSession &view) {
            return registeredReport(view, templates);
        });
    case Audience::Public:
        break;
    }
    return publicSession(stores, session).and_then([&](const PublicPart &part) {
        return publicReport(part.series, part.session, templates);
    });
}

} // namespace

Result<void> SessionReports::exportReport(SessionId session, Audience audience,
                                          const QString &path) const
{
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return Publishing(m_workspace).templates(); })
        .and_then([&](const Templates &templates) {
            return m_workspace.door().read<ReportPage>(
                [&](Stores &stores) { return pageFor(stores, session, audience, templates); });
        })
        .and_then([&](const ReportPage &page) -> Result<QByteArray> {
            if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
                return page.html;
            return pdfOf(page.html, page.title, page.mark.isEmpty() ? page.title : page.mark);
        })
        .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
}

} // namespace convenor
