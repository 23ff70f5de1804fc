using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Records of Zoho Books that are cost codes: read all at once, and written one by one.</summary>
internal abstract class CodeRecords(ConnectionSession session)
{
    /// <summary>Those of a home; null where the codes are no records.</summary>
    public static CodeRecords? Of(ConnectionSession session, CostCodeHome home, string? module) => home switch
    {
        CostCodeHome.Items => new CodeItems(session),
        CostCodeHome.Accounts => new CodeAccounts(session),
        CostCodeHome.Module => new CodeModule(session, module ?? string.Empty),
        _ => null,
    };

    /// <summary>All of them, inactive ones included, or why they are not known.</summary>
    public async Task<CodeReading> ReadAsync(CancellationToken cancellationToken)
    {
        var granted = await Books.GetGrantedScopesAsync(cancellationToken).ConfigureAwait(false);
        if (granted is not null && ZohoOperationTable.MissingScopes(granted, [List]) is { Count: > 0 } missing)
        {
            return new(null, $"Zoho Books does not let the {Name} be read without the scope {string.Join(", ", missing)}.");
        }

        var odd = new List<string>();
        try
        {
            var codes = await ReadAsync(odd, cancellationToken).ConfigureAwait(false);
            return new(codes, odd.Count == 0 ? null : FormattableString.Invariant(
                $"{odd.Count} {Name} of Zoho Books can't be read, the first because of field {odd[0]}"));
        }
        catch (ZohoBooksAuthenticationException failure) when (failure is { MissingScope: { } scope })
        {
            return new(null, $"Zoho Books does not let the {Name} be read without the scope {scope}.");
        }
        catch (ZohoBooksException failure) when (failure is { Status: 404 })
        {
            return new(null, $"Zoho Books does not have the {Name}.");
        }
    }

    /// <summary>
    /// Writes one, unless it is another one by now. What is sent is sent once.
    /// </summary>
    /// <returns>Why nothing was sent, or null where it was; and the id of what was made.</returns>
    public async Task<(string? Why, string? MadeId)> SendAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case AlignmentStepKind.AddOption:
                return (null, await MakeAsync(step, cancellationToken).ConfigureAwait(false));
            case AlignmentStepKind.RenameOption:
                return (await RenameAsync(step, cancellationToken).ConfigureAwait(false) ? null : SomebodyElse, null);
            default:
                var isActive = step.Kind == AlignmentStepKind.ActivateOption;
                return (await MarkAsync(step.ZohoId, isActive, cancellationToken).ConfigureAwait(false), null);
        }
    }

    /// <summary>Whether one stands under a name, asked for by its id: what a list leaves out may stand all the same.</summary>
    public async Task<bool> StandsAsync(string id, string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await NameAsync(id, cancellationToken).ConfigureAwait(false))?.Trim() == name;
        }
        catch (ZohoBooksNotFoundException)
        {
            return false;
        }
    }

    /// <summary>What is said of one that is not as it was when the plan was made.</summary>
    public const string SomebodyElse = "Somebody changed it meanwhile. Look at the plan again.";

    /// <summary>The client.</summary>
    protected IZohoBooksClient Books => session.Clients.Books;

    /// <summary>What several of them are called.</summary>
    protected abstract string Name { get; }

    /// <summary>The operation that lists them.</summary>
    protected abstract ZohoOperation List { get; }

    protected abstract Task<IReadOnlyList<CodeOption>> ReadAsync(List<string> odd, CancellationToken cancellationToken);

    /// <summary>Makes one; says its id.</summary>
    protected abstract Task<string> MakeAsync(AlignmentStep step, CancellationToken cancellationToken);

    /// <summary>What one is called.</summary>
    protected abstract Task<string?> NameAsync(string id, CancellationToken cancellationToken);

    /// <summary>Renames one that has the name that it had; says whether it was sent.</summary>
    protected abstract Task<bool> RenameAsync(AlignmentStep step, CancellationToken cancellationToken);

    /// <summary>Makes one active or inactive; says why it was not sent, null where it was.</summary>
    protected abstract Task<string?> MarkAsync(string id, bool active, CancellationToken cancellationToken);
}

/// <summary>The records as they were read.</summary>
/// <param name="Codes">All that have a name; null where they are not known.</param>
/// <param name="Unknown">Why they are not known, or not all of them; null where they are.</param>
internal sealed record CodeReading(IReadOnlyList<CodeOption>? Codes, string? Unknown)
{
    /// <summary>Whether a step can be written over what stands there.</summary>
    public bool Takes(AlignmentStep step) => Codes is { } codes && step.Kind switch
    {
        AlignmentStepKind.AddOption => codes.All(code => !string.Equals(code.Text, step.Name, StringComparison.OrdinalIgnoreCase)),
        AlignmentStepKind.RenameOption => codes.Any(code => code.Id == step.ZohoId && code.Text == step.Was),
        var kind => codes.Any(code => code.Id == step.ZohoId && code.Text == step.Was
            && code.IsActive != (kind == AlignmentStepKind.ActivateOption)),
    };

    /// <summary>Whether what a step writes stands there; null where that is not known.</summary>
    public bool? Shows(AlignmentStep step) => Codes is not { } codes ? null
        : codes.Any(code => step.Kind switch
        {
            AlignmentStepKind.AddOption => code.Text == step.Name,
            AlignmentStepKind.RenameOption => code.Id == step.ZohoId && code.Text == step.Name,
            var kind => code.Id == step.ZohoId && code.IsActive == (kind == AlignmentStepKind.ActivateOption),
        }) ? true : Unknown is null ? false : null;
}
