using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Looks up in Zoho Books whether what an alignment writes stands there. Writes nothing.</summary>
internal sealed class AlignmentLookup(ConnectionSession session)
{
    private readonly Dictionary<(CostCodeHome Home, string? Module), CodeReading> _records = [];
    private readonly Dictionary<bool, TagReading> _tags = [];
    private (IReadOnlyList<ZohoProject> All, IReadOnlyList<UnreadableRecord> Odd)? _projects;
    private TagReading? _tag;

    /// <summary>Whether it stands; null where that can't be read: what can't be read may be it.</summary>
    public async Task<bool?> StandsAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        if (step.IsOfRecord)
        {
            return await ShowsAsync(step, cancellationToken).ConfigureAwait(false);
        }

        if (step.IsOfProject)
        {
            var (projects, odd) = _projects ??= await ProjectsAsync(cancellationToken).ConfigureAwait(false);
            return step.Kind == AlignmentStepKind.CreateProject
                ? Known(projects.Any(project => IsOf(step, project.Name)), odd.Any(one => MayBe(step, one)))
                : Known(
                    projects.Any(project =>
                        project.Id == step.ZohoId && project.IsActive == (step.Kind == AlignmentStepKind.ActivateProject)),
                    odd.Any(one => one.Id.Length == 0 || one.Id == step.ZohoId));
        }

        var tag = await TagAsync(step, cancellationToken).ConfigureAwait(false);
        return Known(
            (tag.Options ?? []).Any(option => step.Kind switch
            {
                AlignmentStepKind.AddOption => option.OptionName == step.Name,
                AlignmentStepKind.RenameOption => option.OptionId == step.ZohoId && option.OptionName == step.Name,
                var kind => option.OptionId == step.ZohoId && option.IsActive == (kind == AlignmentStepKind.ActivateOption),
            }),
            tag.Unknown is not null);

        static bool? Known(bool isSeen, bool mayBeUnseen) => isSeen ? true : mayBeUnseen ? null : false;
    }

    /// <summary>The id of the project that a step made, as far as it was seen.</summary>
    public string? IdOf(AlignmentStep step) =>
        step.Kind == AlignmentStepKind.CreateProject ? _projects?.All.FirstOrDefault(project => IsOf(step, project.Name))?.Id : null;

    /// <summary>
    /// Why a project is not made, right before it would be: it stands, or may. A list may leave out once what it shows the next time, so
    /// that of all projects is asked for again, and that of the customer beside it.
    /// </summary>
    /// <param name="step">The step that makes it.</param>
    /// <param name="known">The project_ids that the sync knows of it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<string?> WhyNotMadeAsync(AlignmentStep step, IReadOnlyList<string> known, CancellationToken cancellationToken)
    {
        try
        {
            var odd = new UnreadableRows();
            var all = await DirectoryReader.ReadZohoProjectsAsync(session.Clients, odd, cancellationToken).ConfigureAwait(false);
            var ofCustomer = await DirectoryReader.ReadAsync(
                session.Clients.Books.Projects.ListAsync(new() { CustomerId = step.CustomerId }, cancellationToken)
                    .OnUnreadable(row => odd.Add(ListedKind.ZohoProject, row, "project_name")),
                project => project.ProjectName ?? string.Empty,
                cancellationToken).ConfigureAwait(false);
            foreach (var id in known.Where(id => all.All(project => project.Id != id)))
            {
                if (await StandsAsync(id, cancellationToken).ConfigureAwait(false))
                {
                    return $"It is project {id} of Zoho Books, which the list of projects there does not show.";
                }
            }

            return all.Select(project => project.Name).Concat(ofCustomer).FirstOrDefault(name => IsOf(step, name)) is { } there
                ? $"Zoho Books has project '{there}' by now. Look at the plan again."
                : odd.Records?.FirstOrDefault(one => MayBe(step, one)) is { } unread
                    ? $"It may be project {unread.Id} of Zoho Books, which can't be read: {unread.Reason}"
                    : null;
        }
        catch (ZohoBooksException failure)
        {
            return $"Whether Zoho Books has it by now could not be read: {failure.Message}";
        }
    }

    private static bool IsOf(AlignmentStep step, string name) => AlignedNames.IsTaken(step.Name, step.Number, name);

    private static bool MayBe(AlignmentStep step, UnreadableRecord odd) =>
        odd.Names.Count == 0 || odd.Names.Any(name => IsOf(step, name));

    /// <summary>Whether a project stands, asked for by its id: what a list leaves out may stand all the same.</summary>
    public async Task<bool> StandsAsync(string projectId, CancellationToken cancellationToken)
    {
        try
        {
            _ = await session.Clients.Books.Projects.GetAsync(projectId, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ZohoBooksNotFoundException)
        {
            return false;
        }
    }

    /// <summary>
    /// The names of options that were there and are not any more, or not as they were; null where that can't be read.
    /// </summary>
    /// <param name="before">The options as they were read right before the list was sent.</param>
    /// <param name="steps">What the list changes of them.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<string>?> LostAsync(
        IReadOnlyList<TagOptionDetail> before, IReadOnlyList<AlignmentStep> steps, CancellationToken cancellationToken)
    {
        var tag = await TagAsync(steps[0], cancellationToken).ConfigureAwait(false);
        List<string> lost =
        [
            .. before.Where(option => !(tag.Options ?? []).Any(one => one.OptionId == option.OptionId
                    && (one.OptionName == option.OptionName || steps.Any(step => step.ZohoId == option.OptionId))))
                .Select(option => option.OptionName ?? option.OptionId),
        ];
        return lost.Count > 0 && tag.Unknown is not null ? null : lost;
    }

    /// <summary>Why not all could be read of what was looked at, in a sentence.</summary>
    public string Unknown => _tag?.Unknown
        ?? (_projects?.Odd is [var odd, ..] ? $"{odd.Describe()}: {odd.Reason}" : "Zoho Books does not show all of it.");

    /// <summary>Whether an item, account or record that is a cost code stands; null where that can't be read.</summary>
    private async Task<bool?> ShowsAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        if (!_records.TryGetValue((step.Home, step.Module), out var reading))
        {
            reading = await CodeRecords.Of(session, step.Home, step.Module)!.ReadAsync(cancellationToken).ConfigureAwait(false);
            _records.Add((step.Home, step.Module), reading);
        }

        return reading.Shows(step);
    }

    private async Task<TagReading> TagAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        if (!_tags.TryGetValue(step.IsCostType, out var tag))
        {
            var reader = new TagReader(session);
            tag = await (step.IsCostType ? reader.ReadTypeTagAsync(null, cancellationToken) : reader.ReadTagAsync(cancellationToken))
                .ConfigureAwait(false);
            _tags.Add(step.IsCostType, tag);
        }

        return _tag = tag;
    }

    private async Task<(IReadOnlyList<ZohoProject> All, IReadOnlyList<UnreadableRecord> Odd)> ProjectsAsync(
        CancellationToken cancellationToken)
    {
        var odd = new UnreadableRows();
        var all = await DirectoryReader.ReadZohoProjectsAsync(session.Clients, odd, cancellationToken).ConfigureAwait(false);
        return (all, odd.Records ?? []);
    }
}
