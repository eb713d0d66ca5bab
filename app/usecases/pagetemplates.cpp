// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/pagetemplates.h"

#include "publish/pages.h"
#include "publish/pagevalues.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Known
{
    const char *file;
    TemplateUse use;
};

// What pages and markup are made of, each before its parts.
constexpr Known known[] = {
    {"series.mustache", TemplateUse::SeriesPage},
    {"session.mustache", TemplateUse::SessionPage},
    {"fragment.mustache", TemplateUse::SeriesMarkup},
    {"session-fragment.mustache", TemplateUse::SessionMarkup},
    {"head.mustache", TemplateUse::SeriesPage},
    {"sharing.mustache", TemplateUse::SeriesPage},
    {"versions.mustache", TemplateUse::SeriesPage},
    {"series-facts.mustache", TemplateUse::SeriesPage},
    {"series-body.mustache", TemplateUse::SeriesPage},
    {"session-body.mustache", TemplateUse::SessionPage},
    {"page.css", TemplateUse::SeriesPage},
};

/// Of a file that is none of them: one that some other includes.
TemplateUse useOf(const QString &file)
{
    const auto found = std::ranges::find_if(
        known, [&](const Known &each) { return file == QLatin1StringView(each.file); });
    return found == std::end(known) ? TemplateUse::SeriesMarkup : found->use;
}

/// Never a path: a template is a file of its folder.
bool isTemplateName(const QString &file)
{
    const bool isName = QFileInfo(file).fileName() == file && !file.startsWith(u'.');
    return isName && (file == u"page.css" || file.endsWith(u".mustache"));
}

QString draftOf(const QString &path)
{
    return path + u".draft"_s;
}

std::optional<QString> textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(QString::fromUtf8(file.readAll()))
                                          : std::nullopt;
}

/// What stands there goes to FILE.old, in the place of an older one.
Result<void> setAside(const QString &path)
{
    const QString old = path + u".old"_s;
    if (!QFile::exists(path))
        return {};
    if ((QFile::exists(old) && !QFile::remove(old)) || !QFile::rename(path, old))
        return failure(ErrorKind::Io, "output.cannot-write", {old});
    return {};
}

Result<void> removeDraft(const QString &path)
{
    if (QFile::exists(draftOf(path)) && !QFile::remove(draftOf(path)))
        return failure(ErrorKind::Io, "output.cannot-write", {draftOf(path)});
    return {};
}

Result<void> write(const QString &path, const QString &text)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, "output.cannot-write", {folder});
    return writeFile(path, text.toUtf8());
}

QList<Problem> faultsIn(const Templates &templates)
{
    const auto checked = checkTemplates(templates);
    if (checked)
        return {};
    const Error &error = checked.error();
    return error.list.isEmpty() ? QList<Problem>{{{}, error.reason}} : error.list;
}

TemplateField::Kind kindOf(ShapeField::Kind kind)
{
    switch (kind) {
    case ShapeField::Link:
        return TemplateField::Link;
    case ShapeField::Markup:
        return TemplateField::Markup;
    case ShapeField::Flag:
        return TemplateField::Flag;
    case ShapeField::List:
        return TemplateField::List;
    case ShapeField::Object:
        return TemplateField::Object;
    case ShapeField::Text:
    case ShapeField::Plain:
        break;
    }
    return TemplateField::Text;
}

void addFields(QList<TemplateField> &fields, const Shape &shape, const QStringList &within)
{
    QByteArrayList names = shape.fields.keys();
    std::ranges::sort(names);
    for (const QByteArray &name : std::as_const(names)) {
        const ShapeField &field = shape.fields[name];
        const QString shown = QString::fromLatin1(name);
        fields.append({shown, within, kindOf(field.kind)});
        if (field.inner)
            addFields(fields, *field.inner, within + QStringList{shown});
    }
}

/// The page of the first public session, as it is in a site.
Result<QByteArray> sessionPage(PublicSeries view, const Templates &templates)
{
    if (view.sessions.isEmpty())
        return failure(ErrorKind::NotFound, "template.no-session");
    view.sessions.resize(1);
    return site({view}, templates).map([&](const QList<SiteFile> &files) {
        const QString file = sessionFile(view.sessions.constFirst());
        const auto page = std::ranges::find(files, file, &SiteFile::path);
        return page == files.cend() ? QByteArray() : page->bytes;
    });
}

Result<QByteArray> shown(TemplateUse use, const PublicSeries &view, const Templates &templates)
{
    switch (use) {
    case TemplateUse::SeriesPage:
        return seriesPage(view, templates);
    case TemplateUse::SessionPage:
        return sessionPage(view, templates);
    case TemplateUse::SeriesMarkup:
        return seriesFragment(view, templates);
    case TemplateUse::SessionMarkup:
        break;
    }
    return view.sessions.isEmpty() ? failure(ErrorKind::NotFound, "template.no-session")
                                   : sessionFragment(view, 0, templates);
}

} // namespace

Result<QString> PageTemplates::folder() const
{
    return Publishing(m_workspace).templateFolder(m_series);
}

/// The templates as they were without a text of the series' own for that file.
Result<Templates> PageTemplates::without(const QString &file) const
{
    const Publishing publishing(m_workspace);
    return publishing.templates().and_then([&](const Templates &behind) {
        return publishing.templates(m_series).and_then([&](const Templates &now) {
            const QByteArray text = file == u"page.css" ? behind.style() : behind.file(file);
            return now.with(file, text);
        });
    });
}

Result<QList<PageTemplate>> PageTemplates::all() const
{
    const auto own = folder();
    if (!own)
        return tl::unexpected(own.error());
    const Publishing publishing(m_workspace);
    // A folder with a file that no template can be is said, not shown as if it were empty.
    return publishing.templates(m_series).map([&](const Templates &now) {
        QList<PageTemplate> list;
        const auto add = [&](const QString &file, TemplateUse use) {
            PageTemplate each{file, use, TemplateOwner::Program, {}, {}};
            if (QFile::exists(*own + u'/' + file))
                each.owner = TemplateOwner::Series;
            else if (QFile::exists(publishing.templateFolder() + u'/' + file))
                each.owner = TemplateOwner::Workspace;
            each.text = QString::fromUtf8(file == u"page.css" ? now.style() : now.file(file));
            each.draft = textOf(draftOf(*own + u'/' + file));
            list.append(each);
        };
        for (const Known &each : known)
            add(QString::fromLatin1(each.file), each.use);
        for (const QString &file : QDir(*own).entryList({u"*.mustache"_s}, QDir::Files)) {
            const auto isIt = [&](const PageTemplate &each) { return each.file == file; };
            if (std::ranges::none_of(list, isIt))
                add(file, useOf(file));
        }
        return list;
    });
}

QList<TemplateField> PageTemplates::fields(TemplateUse use)
{
    const bool ofSeries = use == TemplateUse::SeriesPage || use == TemplateUse::SeriesMarkup;
    QList<TemplateField> fields;
    addFields(fields, ofSeries ? seriesShape() : sessionPageShape(), {});
    return fields;
}

Result<QList<Problem>> PageTemplates::faults(const QString &file, const QString &text) const
{
    if (!isTemplateName(file))
        return failure(ErrorKind::Invalid, "template.not-a-name", {file});
    const auto now = without(file);
    if (!now)
        return tl::unexpected(now.error());
    const auto changed = now->with(file, text.toUtf8());
    if (!changed)
        return QList<Problem>{{file, changed.error().reason}};
    return faultsIn(*changed);
}

Result<QByteArray> PageTemplates::preview(TemplateUse use, const QString &file, const QString &text,
                                          const QString &language) const
{
    if (!isTemplateName(file))
        return failure(ErrorKind::Invalid, "template.not-a-name", {file});
    return without(file)
        .and_then([&](const Templates &now) { return now.with(file, text.toUtf8()); })
        .and_then([&](const Templates &changed) {
            return Publishing(m_workspace)
                .view(m_series, language)
                .and_then([&](const PublicSeries &view) { return shown(use, view, changed); });
        });
}

Result<QList<Problem>> PageTemplates::change(const QString &file, const QString &text)
{
    const auto found = faults(file, text);
    if (!found)
        return found;
    const auto own = folder();
    const auto behind = Publishing(m_workspace).templates();
    if (!own || !behind)
        return tl::unexpected(own ? behind.error() : own.error());
    const QString path = *own + u'/' + file;
    const QByteArray other = file == u"page.css" ? behind->style() : behind->file(file);
    Result<void> kept;
    if (!found->isEmpty())
        kept = write(draftOf(path), text);
    else if (text.toUtf8() == other)
        kept = restore(file);
    else
        kept = write(path, text).and_then([&] { return removeDraft(path); });
    return kept.map([&] { return *found; });
}

Result<void> PageTemplates::restore(const QString &file)
{
    if (!isTemplateName(file))
        return failure(ErrorKind::Invalid, "template.not-a-name", {file});
    return folder().and_then([&](const QString &own) {
        const QString path = own + u'/' + file;
        return setAside(path).and_then([&] { return removeDraft(path); });
    });
}

Result<void> PageTemplates::start(TemplateSet set)
{
    const auto own = folder();
    if (!own)
        return tl::unexpected(own.error());
    for (const QString &file :
         QDir(*own).entryList({u"*.mustache"_s, u"page.css"_s}, QDir::Files)) {
        if (const auto done = restore(file); !done)
            return done;
    }
    if (set == TemplateSet::Neutral)
        return {};
    const auto files = Templates::readyForCms();
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (const auto done = write(*own + u'/' + file.key(), QString::fromUtf8(*file)); !done)
            return done;
    }
    return {};
}

Result<void> copyTemplates(const QString &from, const QString &to)
{
    const QStringList files = QDir(from).entryList({u"*.mustache"_s, u"page.css"_s}, QDir::Files);
    for (const QString &file : files) {
        const auto text = textOf(from + u'/' + file);
        if (!text)
            return failure(ErrorKind::Io, "template.unreadable", {from + u'/' + file});
        if (const auto done = write(to + u'/' + file, *text); !done)
            return done;
    }
    return {};
}

} // namespace convenor
