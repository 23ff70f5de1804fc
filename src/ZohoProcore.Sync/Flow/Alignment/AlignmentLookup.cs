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
                ? projects.Any(project => project.Name == step.Name
                    || (step.Number.Length > 0 && LeadingCode.StandsBefore(step.Number, project.Name)))
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
