namespace ZohoProcore.Sync;

/// <summary>What is remembered of a vendor beside its link: by it a change in Zoho Books is told from one in Procore.</summary>
internal sealed record VendorNote
{
    /// <summary>The vendor in Procore that it is about; zero for none.</summary>
    public long ProcoreId { get; init; }

    /// <summary>The fields as Procore had them when both sides said the same last, or when the sync wrote them.</summary>
    public SortedDictionary<string, string> Agreed
    {
        get;
        init => field = new(value ?? [], StringComparer.Ordinal);
    } = new(StringComparer.Ordinal);

    /// <summary>How often in a row a side said that it does not have it: once proves nothing.</summary>
    public int Missing { get; init; }

    /// <summary>
    /// The vendor of another organization that the company followed when it was looked at last, by the origin_id that it would have; null
    /// where it followed none, and in notes of earlier versions.
    /// </summary>
    public string? HeldBy { get; init; }

    /// <summary>Where it is kept.</summary>
    public static string CursorOf(string contactId) => $"vendor/{contactId}";

    /// <summary>Whether it says the same.</summary>
    public bool Equals(VendorNote? other) =>
        other is not null && ProcoreId == other.ProcoreId && Missing == other.Missing && HeldBy == other.HeldBy
        && Agreed.SequenceEqual(other.Agreed);

    /// <inheritdoc/>
    public override int GetHashCode() => ProcoreId.GetHashCode();
}
