namespace ZohoProcore.Sync;

/// <content>The codes of what is found about vendors.</content>
public static partial class FindingCodes
{
    /// <summary>The order names no vendor.</summary>
    public const string VendorMissing = nameof(VendorMissing);

    /// <summary>No vendor in Procore is certainly the order's vendor.</summary>
    public const string VendorUnknown = nameof(VendorUnknown);

    /// <summary>Several vendors could be the order's vendor.</summary>
    public const string VendorAmbiguous = nameof(VendorAmbiguous);

    /// <summary>The vendor is inactive in Procore.</summary>
    public const string VendorInactive = nameof(VendorInactive);

    /// <summary>
    /// A linked vendor is not called any more what it was called when the link was confirmed. Orders still follow the link.
    /// </summary>
    public const string VendorRenamed = nameof(VendorRenamed);

    /// <summary>
    /// An earlier version linked a vendor on evidence that the rules of today don't take for certain. Orders still follow the link.
    /// </summary>
    public const string VendorLinkUncertain = nameof(VendorLinkUncertain);

    /// <summary>A vendor says other things in Procore than in Zoho Books, where Zoho Books has the word.</summary>
    public const string VendorDiffers = nameof(VendorDiffers);

    /// <summary>A vendor has another primary contact person in Procore than in Zoho Books, or none.</summary>
    public const string VendorContactDiffers = nameof(VendorContactDiffers);

    /// <summary>A vendor is active on one side and inactive on the other.</summary>
    public const string VendorRetired = nameof(VendorRetired);

    /// <summary>A vendor is inactive in Zoho Books, and its company in Procore is another vendor's of Zoho Books too.</summary>
    public const string VendorShared = nameof(VendorShared);

    /// <summary>Nothing that is known says whom a company in Procore follows.</summary>
    public const string VendorHeld = nameof(VendorHeld);

    /// <summary>A company in Procore that may be another one carries a vendor's id.</summary>
    public const string VendorIdCarried = nameof(VendorIdCarried);

    /// <summary>One side of a linked vendor is not there any more.</summary>
    public const string VendorGone = nameof(VendorGone);

    /// <summary>Procore refused what was to be written of a vendor.</summary>
    public const string VendorRefused = nameof(VendorRefused);
}
