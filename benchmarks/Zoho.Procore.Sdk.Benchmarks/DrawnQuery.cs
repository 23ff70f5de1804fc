using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>A contact in Zoho of which it is known who is meant.</summary>
/// <param name="Vendor">The contact.</param>
/// <param name="Meant">The vendor in Procore that is meant.</param>
/// <param name="HasFact">Whether a fact beside the name and the state is the same on both sides.</param>
/// <param name="IsWrong">Whether one of its facts is another firm's.</param>
internal sealed record DrawnQuery(ZohoVendor Vendor, long Meant, bool HasFact, bool IsWrong)
{
    /// <summary>Whether another contact has the name of the firm.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The copy of the vendor in Procore that nobody should use.</summary>
    public long? CopyId { get; init; }
}
