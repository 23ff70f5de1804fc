using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The ids of several records, as operations for many take them: in one parameter, with commas between.</summary>
internal static class GivenIds
{
    /// <summary>Adds ids to the query.</summary>
    /// <param name="request">The call.</param>
    /// <param name="name">Name of the parameter on the wire.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="parameterName">What the caller calls them.</param>
    /// <param name="most">How many the operation takes at once, where Zoho Books says so.</param>
    /// <exception cref="ArgumentException">There are none or too many, or one is no id; nothing was sent.</exception>
    public static ApiRequest Ids(
        this ApiRequest request, string name, IEnumerable<string> ids, string parameterName, int most = int.MaxValue)
    {
        string[] all = GivenValues.Rows(ids, parameterName);
        if (all.Length == 0 || all.Length > most)
        {
            string limit = most == int.MaxValue ? "" : $" Zoho Books takes at most {most} at once.";
            throw new ArgumentException($"{all.Length} ids were given, and nothing was sent: name at least one.{limit}", parameterName);
        }
        Array.ForEach(all, id => RouteValue.CheckId(id, parameterName));
        return request.Query(name, string.Join(",", all));
    }
}
