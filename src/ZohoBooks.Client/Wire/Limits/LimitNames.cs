namespace ZohoBooks.Client;

/// <summary>Names of the limits in the limiter.</summary>
internal static class LimitNames
{
    /// <summary>The window of 60 seconds.</summary>
    public const string MinuteWindow = "requests per minute";

    /// <summary>The budget of a day.</summary>
    public const string DailyQuota = "daily quota";
}
