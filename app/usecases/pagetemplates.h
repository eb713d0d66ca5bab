// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

#include <optional>

namespace convenor {

class Templates;
class Workspace;

/// What a template is looked at in.
enum class TemplateUse { SeriesPage, SessionPage, SeriesMarkup, SessionMarkup };

/// Whose text of a template is used: the program's, that of the workspace's folder for every
/// series, or this series' own.
enum class TemplateOwner { Program, Workspace, Series };

/// The sets that a series can start from: the program's own, and one of which editors of content
/// management systems keep all.
enum class TemplateSet { Neutral, Cms };

struct PageTemplate
{
    QString file; ///< series.mustache, page.css
    TemplateUse use = TemplateUse::SeriesPage;
    TemplateOwner owner = TemplateOwner::Program;
    QString text = {}; ///< that pages are made of
    /// What was typed last and cannot be used: pages are made of `text` meanwhile.
    std::optional<QString> draft = {};

    bool operator==(const PageTemplate &) const = default;
};

/// What a template can show, `within` being the sections around it.
struct TemplateField
{
    QString name;
    QStringList within;
    enum Kind { Text, Link, Markup, Flag, List, Object } kind = Text;

    bool operator==(const TemplateField &) const = default;
};

/// The templates of one series' pages and markup. Its own stand in the folder
/// NAME_templates/KEY beside the workspace NAME.convenor; what is not there is the workspace's, in
/// NAME_templates, or the program's. They are files, to be edited here or by any editor: no undo
/// takes them back, but what is replaced is kept beside it as FILE.old. A text with faults never
/// takes a usable one's place.
class PageTemplates final
{
public:
    PageTemplates(Workspace &workspace, SeriesId series)
        : m_workspace(workspace)
        , m_series(series)
    {
    }

    /// It need not be there.
    Result<QString> folder() const;
    Result<QList<PageTemplate>> all() const;
    /// In the order of their names, sections with what is in them.
    static QList<TemplateField> fields(TemplateUse use);

    /// Every fault that pages and markup would have with this text: `where` is FILE:LINE.
    Result<QList<Problem>> faults(const QString &file, const QString &text) const;
    /// The page or markup with this text in its place, of the first public session where it is a
    /// session's; NotFound where none is public.
    Result<QByteArray> preview(TemplateUse use, const QString &file, const QString &text,
                               const QString &language = {}) const;

    /// Keeps the text: in use where it has no faults, else as a draft; the faults are returned. The
    /// text that would be used without it is no text of its own.
    Result<QList<Problem>> change(const QString &file, const QString &text);
    /// Back to the workspace's text or the program's.
    Result<void> restore(const QString &file);
    Result<void> start(TemplateSet set);

private:
    Result<Templates> without(const QString &file) const;

    Workspace &m_workspace;
    SeriesId m_series;
};

/// Copies the templates of one series for another; nothing where it has none.
Result<void> copyTemplates(const QString &from, const QString &to);

} // namespace convenor
