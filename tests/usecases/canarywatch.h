// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/maildraft.h"
#include "tests/usecases/madeupfile.h"

#include <array>

namespace convenor::test {

/// Makes every output of made-up files for every audience and looks for canaries in them.
class Watch final
{
public:
    enum class Forms { Text, TextAndPdf };

    /// What was wrong with the outputs of this file, in words; nothing where all is well.
    QStringList breaches(MadeUpFile &file, Forms forms);

    /// The paths of the fields that were seen, rightly, for an audience.
    const QSet<QString> &seen(Audience audience) const { return m_seen[size_t(audience)]; }
    int files() const { return m_files; }
    int outputs() const { return m_outputs; }
    int pdfs() const { return m_pdfs; }
    qint64 bytes() const { return m_bytes; }
    qint64 heard() const { return m_heard; } ///< canaries found, rightly

private:
    struct Allowed
    {
        Audience audience;
        QSet<QString> canaries;
        QString mark; ///< that stands on each page; empty: none does
    };

    void lookAtSeries(const MadeUpSeries &series, const QString &language);
    void lookAtPapers(const MadeUpSeries &series);
    void lookAtSession(const MadeUpSeries &series, const MadeUpSession &session);
    void lookAtSharedList(const MadeUpSeries &series, const MadeUpSession &session);
    void lookAtMail(const MadeUpSeries &series, const MadeUpSession &session);
    void lookAtNotesMail(const MadeUpSeries &series, const MadeUpSession &session);
    void lookAtDraft(const QString &name, const Result<MailDraft> &draft, const Allowed &allowed);
    void lookAtPdf(const QString &name, const QByteArray &bytes, const Allowed &allowed);
    void lookAt(const QString &name, const QByteArray &bytes, const Allowed &allowed);
    void judge(const QString &name, const QSet<QString> &found, const Allowed &allowed);

    MadeUpFile *m_file = nullptr;
    Forms m_forms = Forms::Text;
    QStringList m_breaches;
    std::array<QSet<QString>, wordsOf<Audience>.size()> m_seen;
    int m_files = 0;
    int m_outputs = 0;
    int m_pdfs = 0;
    qint64 m_bytes = 0;
    qint64 m_heard = 0;
};

} // namespace convenor::test
