namespace ZohoProcore.Sync;

/// <summary>One key of the policies that has another value.</summary>
/// <param name="Path">The key, as in <c>cost.tax</c>.</param>
/// <param name="Before">The value before, as JSON; empty where there was none.</param>
/// <param name="After">The value after, as JSON; empty where there is none.</param>
public sealed record PolicyDifference(string Path, string Before, string After);
