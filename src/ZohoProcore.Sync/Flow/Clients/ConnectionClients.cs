using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>The two clients of a connection.</summary>
/// <param name="Books">Scoped to the Zoho organization.</param>
/// <param name="Procore">Scoped to the Procore company.</param>
public sealed record ConnectionClients(IZohoBooksClient Books, IProcoreClient Procore);
