/**
 * A second, separate pass over the same people and postings, by criteria of its own: would this person be invited?
 * 3: yes, the same occupation within a step of their level. 2: perhaps, the same occupation with another specialty or level,
 * or a sister occupation that shares most tools. 1: only with some retraining; a main tool or the domain is shared. Not
 * listed: 0. Graded from the resumes and the postings' titles and companies, one person at a time, without the first
 * pass's list at hand. Both passes were made by a language model that also wrote this project's code, not by a person;
 * their agreement says how stable the grades are, not how right. Postings by id.
 */
export const SECOND_GRADES: Record<string, { 3: readonly string[]; 2: readonly string[]; 1: readonly string[] }> = {
  "data-engineer": {
    "3": ["ashby:sample:4d619a63-7a2c-47a0-af22-b2571b590a79", "greenhouse:canonical_jobs_content_2023:3014391"],
    "2": [
      "ashby:sample:f2568401-2c07-4d79-af0d-f6907bfbaa78",
      "ashby:sample:10f95ae2-887c-4996-a324-aa0dcf67d549",
      "ashby:9fin:ac491928-f8ec-43a6-a927-41eb0b5e4d93",
      "ashby:claylabs:ef3c6510-1fb0-40c9-b0d1-a1a4ee822c09",
      "ashby:claylabs:263fa713-5d67-4acf-8dd3-65ebc00bd6e6",
    ],
    "1": [
      "ashby:sample:53172837-90ef-4334-a093-c977f3eb9d47",
      "greenhouse:sample:4382757843",
      "greenhouse:sample:4698872905",
      "greenhouse:sample:4272590209",
      "greenhouse:canonical_jobs_content_2020:2283858",
      "greenhouse:sample:4615293971",
      "lever:sample:45638f0d-3f47-452b-ab9b-7af59ed592f0",
      "lever:sample:361871ac-6c8a-4760-a2a7-27445ef7d264",
      "ashby:1password:e235518b-c9ac-4eaf-ba0e-b4dcea553b39",
      "ashby:Coder:995ca780-fa6e-48b6-a316-c5d21741e6f8",
      "ashby:DeepL:a7a2a4ff-4571-4386-8be1-668714e92e52",
      "ashby:anyscale:1cf38233-8aa0-47f8-9d85-65ce27bc3047",
      "ashby:anyscale:f7b3547b-7036-4fb4-a8f1-dd7598780226",
      "greenhouse:sample:4263712476",
      "ashby:sample:905f915b-d525-4c79-a612-fbf4944e9374",
      "ashby:Ontic:3780ffd6-1f98-4b9c-afc7-842a172ee204",
      "greenhouse:canonical_jobs_content_2023:2969042",
      "greenhouse:canonical_jobs_content_2023:2614095",
    ],
  },
  nurse: {
    "3": [
      "greenhouse:sample:4882207605",
      "greenhouse:sample:4542332602",
      "greenhouse:sample:4179418614",
      "lever:sample:e69c2afb-5e18-450f-af6f-a812cd36bbf1",
    ],
    "2": [
      "greenhouse:sample:4114205338",
      "greenhouse:sample:4580911566",
      "lever:sample:560d198a-9625-4053-a935-2ecebf357903",
    ],
    "1": [
      "lever:sample:ba998add-729e-4807-af1b-56740e8ea5db",
      "lever:sample:c98c998e-8638-4d11-a716-284ecc06280c",
      "greenhouse:sample:4409289953",
      "greenhouse:sample:4263712476",
      "ashby:alan:c2808d9b-7e49-44af-ab59-043361f25f39",
    ],
  },
  frontend: {
    "3": [
      "greenhouse:sample:4811666652",
      "ashby:DeepL:b2392f6d-ab85-47ee-b602-3382d6cd8b20",
      "ashby:arcade:7e325c16-1f21-478e-bccb-ca51dafde281",
    ],
    "2": [
      "ashby:DeepL:7149afa1-0c22-4597-ab7e-204e6f6ebf5a",
      "ashby:cohere:76d1e059-9684-40b9-8634-d2a9c76d0b69",
      "greenhouse:sample:4400383072",
      "ashby:alan:121f1186-1ce9-4348-9d4b-ca266a8f208f",
      "ashby:bitvavo:79ca789e-c900-46a2-8676-f87bd262b077",
    ],
    "1": [
      "ashby:sample:e516b08d-f877-4627-acdf-15cdcb02fcfb",
      "greenhouse:sample:4698872905",
      "greenhouse:sample:4272590209",
      "ashby:Coder:995ca780-fa6e-48b6-a316-c5d21741e6f8",
      "ashby:DeepL:a7a2a4ff-4571-4386-8be1-668714e92e52",
      "ashby:claylabs:ef3c6510-1fb0-40c9-b0d1-a1a4ee822c09",
      "ashby:claylabs:263fa713-5d67-4acf-8dd3-65ebc00bd6e6",
      "ashby:sample:e4add3f8-89b6-47c0-ac38-a82d190e31b5",
      "ashby:claylabs:67a53448-184d-48e4-a040-d17fc7f59b37",
      "greenhouse:canonical_jobs_content_2020:2302563",
      "ashby:cohere:1bc2c535-2f42-454e-aebe-9c018575ce7b",
    ],
  },
  accountant: {
    "3": ["greenhouse:sample:4307429443", "ashby:claylabs:eb2647bd-9017-4a1b-afac-c5b7f3f6d24d"],
    "2": [
      "greenhouse:sample:4319178211",
      "greenhouse:sample:4301182553",
      "ashby:Ontic:59b0c26e-c22d-47fc-bd8a-212f5240fcb4",
      "greenhouse:sample:4320312674",
    ],
    "1": [
      "greenhouse:sample:4391200617",
      "greenhouse:canonical_jobs_content_2023:4156602",
      "lever:sample:d12b9e15-512f-442b-a09a-ce29043e8786",
      "ashby:1password:e235518b-c9ac-4eaf-ba0e-b4dcea553b39",
    ],
  },
  "account-executive": {
    "3": [
      "greenhouse:stripe_jobs_b:7954688",
      "ashby:1password:6b241354-4570-4b0a-99b7-ef3155e86d6b",
      "ashby:1password:d75eaa23-2bed-4674-b647-aebcbdc42c86",
    ],
    "2": [
      "greenhouse:canonical_jobs_content_2020:1645956",
      "ashby:alan:1e0228e7-a041-407b-b1cc-4b10753a9f36",
      "ashby:alan:a92311e6-6a32-4c62-ab8f-f5858a4f6d15",
      "ashby:alan:fc60fa67-731d-490c-b709-68423955f770",
      "ashby:Ontic:548e6fe1-bb32-485a-83ae-d56f9ab5189f",
      "ashby:DeepL:af221328-4eb9-49ca-a057-a7c26f8138f0",
    ],
    "1": [
      "ashby:1password:32b60656-7408-4d9f-98f4-67f49cfa475e",
      "ashby:Ontic:d5013f59-aadf-40e4-8160-ab286ed22e57",
      "ashby:DeepL:4701eede-c9c0-43d1-b47d-29cd81047114",
      "greenhouse:canonical_jobs_content_2020:2279161",
      "greenhouse:canonical_jobs_content_2020:2236138",
      "ashby:1password:f8c061ea-086b-4587-a9c5-0cef1fe80c43",
      "lever:sample:b0c32d9e-3992-485e-a8a8-1bd44a763ab5",
      "ashby:Ontic:930f2156-4be6-4eba-a4ae-d7d7ed14000b",
    ],
  },
  chef: {
    "3": ["ashby:sample:88f9bc23-21c7-44d6-a346-b6bc46956476"],
    "2": ["lever:sample:a199d768-2ba3-4a1d-a6c0-f709646d795b"],
    "1": [
      "ashby:sample:38581796-5cc6-488e-a130-4b77cec0f2ba",
      "ashby:sample:e685e0e4-ff5f-49bf-a6ab-0e66f278dbcd",
      "lever:sample:68a11cbf-3261-4018-a557-864a449bc2d7",
      "lever:sample:f4d0d140-f9bb-470d-a941-e5de34d7e21c",
    ],
  },
  devops: {
    "3": [
      "greenhouse:sample:4615293971",
      "lever:sample:45638f0d-3f47-452b-ab9b-7af59ed592f0",
      "ashby:Ontic:3780ffd6-1f98-4b9c-afc7-842a172ee204",
    ],
    "2": [
      "greenhouse:canonical_jobs_content_2020:2283858",
      "greenhouse:canonical_jobs_content_2023:2565929",
      "greenhouse:canonical_jobs_content_2023:3748266",
      "greenhouse:canonical_jobs_content_2023:4676823",
      "greenhouse:canonical_jobs_content_2023:3003389",
    ],
    "1": [
      "greenhouse:sample:4698872905",
      "greenhouse:sample:4272590209",
      "greenhouse:canonical_jobs_content_2023:4011732",
      "greenhouse:canonical_jobs_content_2023:3964543",
      "greenhouse:sample:4389438830",
      "lever:sample:8544f117-1c96-4e47-ad31-68f47be06af3",
      "greenhouse:canonical_jobs_content_2020:2234555",
      "greenhouse:canonical_jobs_content_2023:4454156",
      "greenhouse:canonical_jobs_content_2023:4806116",
      "ashby:anyscale:1cf38233-8aa0-47f8-9d85-65ce27bc3047",
      "ashby:Coder:995ca780-fa6e-48b6-a316-c5d21741e6f8",
      "ashby:sample:4d619a63-7a2c-47a0-af22-b2571b590a79",
      "greenhouse:canonical_jobs_content_2023:2969042",
    ],
  },
  electrician: {
    "3": ["ashby:sample:ac2b788a-90db-4f92-a9f4-7e4036c81d09"],
    "2": ["ashby:sample:5b872b22-7bd7-4036-a4d3-442c137d9407", "ashby:sample:42eea0f4-3df5-4b56-aadb-01eb862853d1"],
    "1": [
      "ashby:sample:28bff51e-5692-4623-aeb8-2e0d528b08e0",
      "ashby:sample:2b5e36d5-0145-43cc-af38-a4e5df54fd4c",
      "ashby:sample:6aaf9b08-ecc5-45c8-ade4-9e42802f0cc6",
      "greenhouse:sample:4125604682",
      "ashby:sample:0d39d720-bc26-404c-ad85-fd4c58ec8ca7",
    ],
  },
  "content-marketer": {
    "3": ["ashby:sample:5f2f3ab1-ba30-4517-abc4-7afce3398f3f", "greenhouse:canonical_jobs_content_2020:1566316"],
    "2": [
      "ashby:sample:32320004-3294-4fe3-a821-03202f9b6bce",
      "ashby:Ontic:930f2156-4be6-4eba-a4ae-d7d7ed14000b",
      "greenhouse:sample:4489974054",
    ],
    "1": [
      "greenhouse:canonical_jobs_content_2020:2288147",
      "lever:sample:8bfef662-2d50-4a6e-aa27-b59fb7ffd2d8",
      "ashby:sample:e685e0e4-ff5f-49bf-a6ab-0e66f278dbcd",
      "ashby:sample:e4add3f8-89b6-47c0-ac38-a82d190e31b5",
      "ashby:claylabs:a9dd5b9f-065d-42c2-b0b1-6512fd028e21",
      "ashby:1password:f8c061ea-086b-4587-a9c5-0cef1fe80c43",
    ],
  },
  "maths-teacher": {
    "3": ["lever:sample:34d23934-2578-46fe-a093-e14875106e71"],
    "2": ["lever:sample:6cdf9b44-126c-4081-a750-47deac60d3fb", "lever:sample:e148c935-a483-4a6c-ab7d-c4159433ee74"],
    "1": [
      "lever:sample:a99135dc-16bb-4862-a377-2a6784876539",
      "ashby:1password:f8c061ea-086b-4587-a9c5-0cef1fe80c43",
      "lever:sample:ba998add-729e-4807-af1b-56740e8ea5db",
    ],
  },
  "product-manager": {
    "3": [
      "greenhouse:sample:4773828575",
      "greenhouse:canonical_jobs_content_2020:1915351",
      "greenhouse:canonical_jobs_content_2020:2280166",
    ],
    "2": [
      "greenhouse:canonical_jobs_content_2020:2278736",
      "greenhouse:canonical_jobs_content_2020:2273784",
      "greenhouse:canonical_jobs_content_2023:3772226",
      "greenhouse:canonical_jobs_content_2023:3039370",
      "greenhouse:canonical_jobs_content_2023:2607253",
    ],
    "1": [
      "lever:sample:a7ddbf25-57ad-4572-a6e3-1fe945ff6288",
      "ashby:cohere:ca446389-c793-459b-b07a-a3544defea04",
      "ashby:claylabs:a9dd5b9f-065d-42c2-b0b1-6512fd028e21",
      "ashby:sample:905f915b-d525-4c79-a612-fbf4944e9374",
      "ashby:1password:f8c061ea-086b-4587-a9c5-0cef1fe80c43",
      "ashby:cohere:76d1e059-9684-40b9-8634-d2a9c76d0b69",
      "greenhouse:canonical_jobs_content_2023:3295491",
    ],
  },
  "product-designer": {
    "3": ["ashby:sample:e516b08d-f877-4627-acdf-15cdcb02fcfb", "ashby:claylabs:67a53448-184d-48e4-a040-d17fc7f59b37"],
    "2": [
      "greenhouse:canonical_jobs_content_2020:2302563",
      "ashby:bitvavo:a32ecae4-6447-4225-b421-0c90c142a365",
      "ashby:sample:e4add3f8-89b6-47c0-ac38-a82d190e31b5",
    ],
    "1": ["ashby:sample:996a46e0-f0d5-4a94-aad1-bb7a844be977", "greenhouse:sample:4811666652"],
  },
};
