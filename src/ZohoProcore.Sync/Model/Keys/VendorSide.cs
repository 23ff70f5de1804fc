namespace ZohoProcore.Sync;

/// <summary>Whose vendor it is.</summary>
internal enum VendorSide
{
    /// <summary>A contact of Zoho Books.</summary>
    Zoho,

    /// <summary>A vendor of Procore's company directory.</summary>
    Procore,
}
