using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Makes the bodies that the company's structure and a project's have in common. None of them goes out empty.</summary>
internal static class WbsSetup
{
    public static long[] Ids(IEnumerable<long> given, string parameter)
    {
        long[] ids = [.. given ?? throw new ArgumentNullException(parameter)];
        foreach (long id in ids)
            RouteValue.CheckId(id, parameter);
        return ids.Length > 0 ? ids : throw new ArgumentException("There are no ids.", parameter);
    }

    public static WbsStatusBody Status(IEnumerable<long> ids, string parameter, WbsCodeStatus status) =>
        new(Ids(ids, parameter), new(status));

    public static WbsOrderBody Order(IEnumerable<WbsSegmentPosition> order, string parameter)
    {
        WbsSegmentPosition[] places = GivenValues.Rows(order, parameter);
        return places.Length > 0 ? new(places) : throw new ArgumentException("There are no places.", parameter);
    }
}
