using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>Vendors of both sides as production has them.</summary>
/// <param name="Procore">The vendors in Procore, copies included.</param>
/// <param name="Others">Contacts in Zoho beside those that are asked for.</param>
/// <param name="Queries">The contacts that are asked for.</param>
internal sealed record DrawnVendors(IReadOnlyList<ProcoreVendor> Procore, IReadOnlyList<ZohoVendor> Others, IReadOnlyList<DrawnQuery> Queries);
