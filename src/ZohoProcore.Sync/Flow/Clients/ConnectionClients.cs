using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The two clients of a connection, lent to one caller. Dispose this after the last call: it gives them back. The clients themselves are
/// others' too and are disposed by whoever made them.
/// </summary>
public sealed class ConnectionClients : IDisposable
{
    private readonly IDisposable? _loan;

    /// <summary>Lends two clients.</summary>
    /// <param name="books">Scoped to the Zoho organization.</param>
    /// <param name="procore">Scoped to the Procore company.</param>
    /// <param name="loan">Is disposed when the caller gives them back; null when nobody needs to know.</param>
    public ConnectionClients(IZohoBooksClient books, IProcoreClient procore, IDisposable? loan = null)
    {
        Books = books;
        Procore = procore;
        _loan = loan;
    }

    /// <summary>Scoped to the Zoho organization.</summary>
    public IZohoBooksClient Books { get; }

    /// <summary>Scoped to the Procore company.</summary>
    public IProcoreClient Procore { get; }

    /// <summary>The same clients for calls that step back where somebody waits; not lent, and gone with these.</summary>
    internal ConnectionClients InBackground() => new(
        Books.WithPriority(ZohoCallPriority.Background), Procore.WithPriority(ProcoreCallPriority.Background));

    /// <summary>The same clients, which ask before each send of a write; not lent, and gone with these.</summary>
    internal ConnectionClients Asking(Func<CancellationToken, ValueTask> check) => new(
        Books.WithWriteCheck(check), Procore.WithWriteCheck(check));

    /// <summary>Gives the clients back. Only the first time counts.</summary>
    public void Dispose() => _loan?.Dispose();
}
