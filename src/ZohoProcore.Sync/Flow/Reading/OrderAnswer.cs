using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>An order as Zoho Books answers it, in the form in which it is planned and kept.</summary>
internal static class OrderAnswer
{
    /// <summary>Turns an answer into that form.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="read">The answer.</param>
    /// <param name="company">Says the currency of the books.</param>
    /// <param name="since">Names that lines look up and that were read before that are read again.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="AnswerNotUnderstoodException">It lacks what every plan needs.</exception>
    public static Task<OrderSnapshot> ReadAsync(
        ConnectionSession session, PurchaseOrder read, CompanyIndex company, Instant since, CancellationToken cancellationToken)
    {
        var policies = session.Connection.Policies;
        var otherFiles = OrderFileReader.OthersOf(read, policies);
        var order = OrderTranslator.Translate(read, company.Directory.Currency, policies.Mapping) with
        {
            FileName = OrderFileReader.NameOf(read, policies),
            OtherFiles = otherFiles?.Count,
            OtherFileNames = otherFiles?.Where(file => file.Length > 0).ToList() is { Count: > 0 } named ? named : null,
        };
        return OrderLookups.NamedAsync(session, order, since, cancellationToken);
    }
}
