namespace Sandbox;

/// <summary>What a vendor of the generated data is meant to show. The APIs never tell it.</summary>
public enum VendorKind
{
    /// <summary>The same name in both systems, and no other vendor like it.</summary>
    Plain,

    /// <summary>The same vendor, its legal form or punctuation written differently.</summary>
    SpelledDifferently,

    /// <summary>Names that differ, and the same tax id.</summary>
    SameTaxId,

    /// <summary>One of two vendors whose names differ in the legal form only; both are in both systems, with tax ids.</summary>
    NearDuplicate,

    /// <summary>Zoho leaves the legal form out, and Procore has two vendors that it could be.</summary>
    Ambiguous,

    /// <summary>Procore does not know it.</summary>
    ZohoOnly,

    /// <summary>Zoho does not know it.</summary>
    ProcoreOnly,

    /// <summary>Inactive in Procore.</summary>
    InactiveInProcore,

    /// <summary>Paid in euros.</summary>
    Foreign,
}
