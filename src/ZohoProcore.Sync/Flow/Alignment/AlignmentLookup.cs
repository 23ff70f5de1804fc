using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Looks up in Zoho Books whether what an alignment writes stands there. Writes nothing.</summary>
internal sealed class AlignmentLookup(ConnectionSession session)
{
    private IReadOnlyList<ZohoProject>? _projects;
    private readonly Dictionary<(CostCodeHome Home, string? Module), CodeReading> _records = [];
    private IReadOnlyList<TagOptionDetail>? _options;

    /// <summary>Whether an item, account or record that is a cost code stands; null where that can't be read.</summary>
    public async Task<bool?> ShowsAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        if (!_records.TryGetValue((step.Home, step.Module), out var reading))
        {
            reading = await CodeRecords.Of(session, step.Home, step.Module)!.ReadAsync(cancellationToken).ConfigureAwait(false);
            _records.Add((step.Home, step.Module), reading);
        }

        return reading.Shows(step);
    }

    /// <summary>Whether it stands.</summary>
    public async Task<bool> StandsAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        if (step.IsOfProject)
        {
            var projects = _projects ??= await DirectoryReader.ReadZohoProjectsAsync(session.Clients, new(), cancellationToken)
                .ConfigureAwait(false);
            return step.Kind == AlignmentStepKind.CreateProject
                ? projects.Any(project => IsOf(step, project.Name))
                : projects.Any(project =>
                    project.Id == step.ZohoId && project.IsActive == (step.Kind == AlignmentStepKind.ActivateProject));
        }

        var options = await OptionsAsync(cancellationToken).ConfigureAwait(false);
        return step.Kind switch
        {
            AlignmentStepKind.AddOption => options.Any(option => option.OptionName == step.Name),
            AlignmentStepKind.RenameOption => options.Any(option => option.OptionId == step.ZohoId && option.OptionName == step.Name),
            _ => options.Any(option =>
                option.OptionId == step.ZohoId && option.IsActive == (step.Kind == AlignmentStepKind.ActivateOption)),
        };
    }

    /// <summary>The id of the project that a step made, as far as it was seen.</summary>
    public string? IdOf(AlignmentStep step) =>
        step.Kind == AlignmentStepKind.CreateProject ? _projects?.FirstOrDefault(project => IsOf(step, project.Name))?.Id : null;

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
                : odd.Records?.FirstOrDefault(one => one.Names.Count == 0 || one.Names.Any(name => IsOf(step, name))) is { } unread
                    ? $"It may be project {unread.Id} of Zoho Books, which can't be read: {unread.Reason}"
                    : null;
        }
        catch (ZohoBooksException failure)
        {
            return $"Whether Zoho Books has it by now could not be read: {failure.Message}";
        }
    }

    private static bool IsOf(AlignmentStep step, string name) => AlignedNames.IsTaken(step.Name, step.Number, name);

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

    /// <summary>The names of options that were there and are not any more, or not as they were.</summary>
    /// <param name="before">The options as they were read right before the list was sent.</param>
    /// <param name="steps">What the list changes of them.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<string>> LostAsync(
        IReadOnlyList<TagOptionDetail> before, IReadOnlyList<AlignmentStep> steps, CancellationToken cancellationToken)
    {
        var now = await OptionsAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. before.Where(option => !now.Any(one => one.OptionId == option.OptionId
                    && (one.OptionName == option.OptionName || steps.Any(step => step.ZohoId == option.OptionId))))
                .Select(option => option.OptionName ?? option.OptionId),
        ];
    }

    private async Task<IReadOnlyList<TagOptionDetail>> OptionsAsync(CancellationToken cancellationToken) =>
        _options ??= (await new TagReader(session).ReadAsync(cancellationToken).ConfigureAwait(false)).Options ?? [];
}
