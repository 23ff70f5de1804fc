namespace ZohoProcore.Sync.Tests;

/// <summary>The source that the tests were built from.</summary>
internal static class Repository
{
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "global.json")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }
}
