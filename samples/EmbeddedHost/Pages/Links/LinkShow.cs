namespace EmbeddedHost;

/// <summary>Which links are looked at, or what has none.</summary>
internal enum LinkShow
{
    /// <summary>Those that hold.</summary>
    Linked,

    /// <summary>Those that a person may approve.</summary>
    Proposed,

    /// <summary>What is in Zoho Books and has no link.</summary>
    InZoho,

    /// <summary>What is in Procore and has no link.</summary>
    InProcore,

    /// <summary>Those that a person rejected.</summary>
    Rejected,
}
