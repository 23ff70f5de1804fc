namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Opens stores of one kind, and puts them away with the test.</summary>
internal sealed class OpenedStores(string kind) : IDisposable
{
    private readonly List<StoreUnderTest> _opened = [];

    public async Task<ISyncStore> OpenAsync()
    {
        var one = await StoreUnderTest.OpenAsync(kind);
        _opened.Add(one);
        return one.Store;
    }

    public void Dispose() => _opened.ForEach(one => one.Dispose());
}
