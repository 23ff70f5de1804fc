namespace Procore.Client;

/// <summary>What became of units that were written together. Which unit a refusal is about, Procore's own words have to tell.</summary>
public sealed record UnitOfMeasureBatch
{
    /// <summary>The units that were answered, as Procore keeps them now.</summary>
    public IReadOnlyList<UnitOfMeasure> Units { get => field ?? []; init; }

    /// <summary>Units of the answer that cannot be read, as they came: they were written all the same.</summary>
    public IReadOnlyList<ProcoreUnreadableRow> Unreadable { get => field ?? []; init; }

    /// <summary>
    /// What Procore refused, one entry for each: messages by field, under the empty string for those of the whole unit. All else was
    /// written.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> Errors { get => field ?? []; init; }

    /// <summary>Whether nothing was refused.</summary>
    public bool AllSaved => Errors.Count == 0;
}
