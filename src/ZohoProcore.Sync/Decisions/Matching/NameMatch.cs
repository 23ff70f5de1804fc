namespace ZohoProcore.Sync;

/// <summary>A name of a Zoho vendor that is a name of a Procore vendor.</summary>
/// <param name="Ours">The name in Zoho.</param>
/// <param name="Theirs">The name in Procore.</param>
/// <param name="Entry">The vendor in Procore.</param>
internal readonly record struct NameMatch(NameOf Ours, NameOf Theirs, VendorEntry Entry)
{
    /// <summary>Why the kinds of the names say too little; null when they say enough.</summary>
    public string? Weakness => ClerkMarks.Unmarked(Ours.Name) is not null || ClerkMarks.Unmarked(Theirs.Name) is not null
        ? "the name may say that the record is not to be used"
        : Theirs.Name.Raw == Entry.Vendor.AbbreviatedName && Theirs.Kind != "name" && Theirs.Name.Tokens.Count < 2
        ? "an abbreviation of one word is many firms'"
        : null;

    /// <summary>What the match says, and which names agree.</summary>
    public string Evidence => Ours.Kind == "name" && Theirs.Kind == "name"
        ? "equal name, unique on both sides"
        : $"the {Ours.Kind} in Zoho is the {Theirs.Kind} in Procore, unique on both sides";
}
