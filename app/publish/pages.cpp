// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pages.h"

#include "base/forall.h"
#include "publish/eventdata.h"
#include "publish/markupwords.h"
#include "publish/pagevalues.h"

#include <QCryptographicHash>
#include <QSet>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString policyFor(const QString &style)
{
    return u"default-src 'none'; style-src %1; base-uri 'none'; form-action 'none'"_s.arg(style);
}

void setStyle(Values &values, const QByteArray &style)
{
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    values.setText("policy", policyFor(u"'sha256-%1'"_s.arg(QLatin1StringView(hash))));
    values.setMarkup("style", {u"<style>"_s + QString::fromUtf8(style) + u"</style>"_s});
}

void setStyleSheet(Values &values, const QString &toRoot)
{
    values.setText("policy", policyFor(u"'self'"_s));
    values.setMarkup("style", {u"<link rel=\"stylesheet\" href=\"%1style.css\">"_s.arg(toRoot)});
}

Result<Template> seriesTemplate(const Templates &templates)
{
    return Template::compile(templates, u"series.mustache"_s, seriesShape());
}

Result<Template> fragmentTemplate(const Templates &templates)
{
    return Template::compile(templates, u"fragment.mustache"_s, seriesShape());
}

Result<Template> sessionFragmentTemplate(const Templates &templates)
{
    return Template::compile(templates, u"session-fragment.mustache"_s, sessionPageShape());
}

QByteArray rendered(const Template &fragment, const PublicSeries &series, qsizetype session)
{
    return fragment.render(sessionPageValues(series, session, PageForm::Fragment));
}

Result<Template> sessionTemplate(const Templates &templates)
{
    return Template::compile(templates, u"session.mustache"_s, sessionPageShape());
}

/// As its pages say it: English where the series has none that is one.
QString siteLanguage(const PublicSeries &series)
{
    const QString tag = languageTag(series.language);
    return tag.isEmpty() ? u"en"_s : tag;
}

/// A site's pages in one language.
Result<QList<SiteFile>> pagesOf(const PublicSeries &series, const Template &index,
                                const Template &page, const SitePlace &place,
                                const QString &calendarFile)
{
    QSet<int> numbers;
    for (const PublicSession &session : series.sessions) {
        if (numbers.contains(session.number))
            return failure(ErrorKind::Invalid, "page.number-twice",
                           {QString::number(session.number)});
        numbers += session.number;
    }
    const QString folder = place.folderOf(place.language);
    const auto overview = [&]() -> SiteFile {
        Values values = seriesValues(series, PageForm::Site, place);
        setStyleSheet(values, place.toRoot());
        values.setLink("calendar_link",
                       calendarFile.isEmpty() ? QString() : place.toRoot() + calendarFile);
        values.setMarkup("data", eventBlock(series));
        return {folder + u"index.html"_s, index.render(values)};
    };
    const auto sessionPage = [&](qsizetype i) -> SiteFile {
        const PublicSession &session = series.sessions[i];
        Values values = sessionPageValues(series, i, PageForm::Site, place);
        setStyleSheet(values, place.toRoot());
        values.setMarkup("data", eventBlock(series, session));
        return {folder + sessionFile(session), page.render(values)};
    };
    QList<SiteFile> files(1 + series.sessions.size());
    SiteFile *written = files.data();
    forAll(files.size(),
           [&](qsizetype i) { written[i] = i == 0 ? overview() : sessionPage(i - 1); });
    return files;
}

} // namespace

Result<QByteArray> seriesPage(const PublicSeries &series, const Templates &templates)
{
    return seriesTemplate(templates).map([&](const Template &page) {
        Values values = seriesValues(series, PageForm::Page);
        setStyle(values, templates.style());
        values.setMarkup("data", eventBlock(series));
        return page.render(values);
    });
}

Result<QByteArray> seriesFragment(const PublicSeries &series, const Templates &templates)
{
    return fragmentTemplate(templates).map([&](const Template &fragment) {
        return fragment.render(seriesValues(series, PageForm::Fragment));
    });
}

Result<QByteArray> sessionFragment(const PublicSeries &series, qsizetype session,
                                   const Templates &templates)
{
    return sessionFragmentTemplate(templates).map(
        [&](const Template &fragment) { return rendered(fragment, series, session); });
}

Result<QList<PartWords>> wordsOfParts(const PublicSeries &series, const Templates &templates)
{
    PublicSeries itself = series;
    itself.sessions.clear();
    const auto own = seriesFragment(itself, templates);
    if (!own)
        return tl::unexpected(own.error());
    return sessionFragmentTemplate(templates).map([&](const Template &fragment) {
        QList<PartWords> parts{{{}, series.title, wordsOfMarkup(*own)}};
        parts.resize(1 + series.sessions.size());
        PartWords *written = parts.data() + 1;
        forAll(series.sessions.size(), [&](qsizetype i) {
            const PublicSession &session = series.sessions[i];
            const QString words = wordsOfMarkup(rendered(fragment, series, i));
            written[i] = {session.key, session.title, session.title + u'\n' + words};
        });
        return parts;
    });
}

QList<std::optional<QString>> siteFolders(const QList<PublicSeries> &views)
{
    QList<std::optional<QString>> folders;
    QStringList languages;
    for (const PublicSeries &view : views) {
        const QString language = siteLanguage(view);
        const bool isFirst = folders.isEmpty();
        const bool stands =
            isFirst || (!languageTag(view.language).isEmpty() && !languages.contains(language));
        languages.append(language);
        folders.append(!stands       ? std::nullopt
                           : isFirst ? std::optional(QString())
                                     : std::optional(language + u'/'));
    }
    return folders;
}

Result<QList<SiteFile>> site(const QList<PublicSeries> &views, const Templates &templates,
                             const QString &calendarFile)
{
    const Result<Template> index = seriesTemplate(templates);
    if (!index)
        return tl::unexpected(index.error());
    const Result<Template> page = sessionTemplate(templates);
    if (!page)
        return tl::unexpected(page.error());

    const auto folders = siteFolders(views);
    SitePlace place;
    for (qsizetype i = 0; i < views.size(); ++i) {
        if (folders[i])
            place.languages.append(siteLanguage(views[i]));
    }
    QList<SiteFile> files;
    for (qsizetype i = 0; i < views.size(); ++i) {
        if (!folders[i])
            continue;
        place.language = siteLanguage(views[i]);
        const auto written = pagesOf(views[i], *index, *page, place, calendarFile);
        if (!written)
            return written;
        files += *written;
    }
    files += SiteFile{u"style.css"_s, templates.style()};
    return files;
}

Result<void> checkTemplates(const Templates &templates)
{
    for (const auto compile :
         {seriesTemplate, fragmentTemplate, sessionTemplate, sessionFragmentTemplate}) {
        if (const Result<Template> compiled = compile(templates); !compiled)
            return tl::unexpected(compiled.error());
    }
    return {};
}

} // namespace convenor
