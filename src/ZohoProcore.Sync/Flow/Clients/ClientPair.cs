using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Both clients of a connection.</summary>
internal sealed class ClientPair(Connection connection, int sharing, IZohoBooksClient books, IProcoreClient procore) : IDisposable
{
    public Connection Connection { get; } = connection;

    /// <summary>How many connections share the organization's limits.</summary>
    public int Sharing { get; } = sharing;

    /// <summary>Whether another number of them may share the limits by now.</summary>
    public bool MayShareOtherwise { get; set; }

    public IZohoBooksClient Books { get; } = books;

    public IProcoreClient Procore { get; } = procore;

    /// <summary>Whether it is for the same systems; policies do not matter to clients.</summary>
    public bool IsOf(Connection other) =>
        (Connection.Region, Connection.DataCenter, Connection.OrganizationId, Connection.Environment, Connection.CompanyId)
            == (other.Region, other.DataCenter, other.OrganizationId, other.Environment, other.CompanyId);

    public bool IsOfSameBooks(Connection other) => IsOfSameBooks(Connection, other);

    public static bool IsOfSameBooks(Connection one, Connection other) =>
        (one.Region, one.DataCenter, one.OrganizationId) == (other.Region, other.DataCenter, other.OrganizationId);

    public void Dispose()
    {
        Books.Dispose();
        Procore.Dispose();
    }
}
