// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"
#include "publish/htmltext.h"
#include "publish/wording.h"

#include <QSet>

namespace convenor {

/// The phrases of one page as markup: our words marked with their language where that is not the
/// page's, names isolated where they run against it, an organization with its full name where it
/// is first mentioned and by its acronym after that. Made anew for each page.
class Phrases final
{
public:
    /// In the language of a series, whose title ends the title of a session's page; what is not
    /// translated is in `ownLanguage`, which is the same where it is empty.
    Phrases(QStringView language, const QString &seriesTitle, QStringView ownLanguage = {});

    QString language() const { return m_language; }
    const Wording &wording() const { return m_wording; }

    Html word(const QString &key) const;
    Html ours(const QString &text) const;
    /// What is not translated is in the series' own language, and marked.
    Html theirs(QStringView text, bool isUntranslated = false) const;
    /// The same for paragraphs, or the words of an item.
    Html prose(const Html &paragraphs, bool isUntranslated) const;
    Html date(const PartialDate &date) const;
    /// "Session 1: Title – the series' title", plain.
    QString title(int number, const QString &session) const;
    Html sessionHeading(int number, const QString &title, bool isUntranslated = false) const;
    Html dated(const Html &what, const PartialDate &when) const;
    Html registerFor(int session) const;
    Html deadline(QDate day) const;
    Html languages(const QStringList &spoken, const QStringList &interpretation) const;
    Html access(bool signLanguage, bool captions) const;
    Html organizations(const QList<PublicOrganization> &organizations);
    Html speaker(const PublicSpeaker &speaker);
    Html materialNote(const PublicMaterial &material) const;
    Html action(const PublicAction &action);
    /// "UNHCR: accepted, in progress".
    Html answer(const PublicAction &action);

private:
    Html said(const QString &key, std::initializer_list<Blank> markup) const;
    Html organization(const PublicOrganization &organization, bool linked);
    QString listedLanguages(const QStringList &languages) const;

    QString m_language;
    QString m_ownLanguage; ///< empty where it is the same
    QString m_seriesTitle;
    bool m_rightToLeft;
    Wording m_wording;
    QSet<QString> m_mentioned; ///< acronyms that the page has explained
};

} // namespace convenor
